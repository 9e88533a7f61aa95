import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CompanyQuery } from '@obi/people/api';
import { Db, notFound, RegisteredDocuments } from '@obi/shared/api';
import { Certifications } from '../certification/certifications';
import { PATH_SQL, type PathRow } from './path.sql';
import { PathTexts } from './path-texts';

/** The most read thing of Obi: one person's path, from one prepared statement and texts that never change. */
@Injectable()
export class PathQuery implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Certifications) private readonly certifications: Certifications,
    @Inject(PathTexts) private readonly texts: PathTexts,
    @Inject(RegisteredDocuments) private readonly documents: RegisteredDocuments,
  ) {}

  onModuleInit(): void {
    this.documents.answerWith('MyPath', async (personId) => `{"myPath":${await this.pathOf(personId)}}`);
  }

  /** The JSON of a person's path today. */
  async pathOf(personId: string): Promise<string> {
    const today = await this.companies.today();
    const row = await this.read(personId, today);
    if (row && !row.behind) return this.texts.pathOf(row);
    await this.db.transaction(() => this.certifications.derive([personId]));
    return this.texts.pathOf((await this.read(personId, today)) ?? notFound());
  }

  private async read(personId: string, today: string): Promise<PathRow | undefined> {
    const [row] = await this.db.quick<PathRow>('belts.path', PATH_SQL, [personId, today]);
    return row;
  }
}
