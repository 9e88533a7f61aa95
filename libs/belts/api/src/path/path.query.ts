import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CompanyQuery } from '@obi/people/api';
import { Db, notFound, RegisteredDocuments } from '@obi/shared/api';
import { Certifications } from '../certification/certifications';
import { PATH_SQL } from './path.sql';

interface PathRow {
  readonly json: string;
  readonly behind: boolean;
}

/** The most read thing of Obi: one person's path, as JSON that PostgreSQL builds with one prepared statement. */
@Injectable()
export class PathQuery implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Certifications) private readonly certifications: Certifications,
    @Inject(RegisteredDocuments) private readonly documents: RegisteredDocuments,
  ) {}

  onModuleInit(): void {
    this.documents.answerWith('MyPath', async (actor) => `{"myPath":${await this.pathOf(actor.id)}}`);
  }

  /** The JSON of a person's path today. */
  async pathOf(personId: string): Promise<string> {
    const today = await this.companies.today();
    const row = await this.read(personId, today);
    if (row && !row.behind) return row.json;
    await this.db.transaction(() => this.certifications.derive([personId]));
    return (await this.read(personId, today))?.json ?? notFound();
  }

  private async read(personId: string, today: string): Promise<PathRow | undefined> {
    const [row] = await this.db.prepared<PathRow>('belts.path', PATH_SQL, [personId, today]);
    return row;
  }
}
