import { Inject, Injectable } from '@nestjs/common';
import { faultsOfModule, type ModuleContent } from '@obi/curriculum/rules';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { Db } from '@obi/shared/api';
import { ClauseQuotes } from '../guide/clause-quotes';
import { ModulePublisher } from './module-publisher';
import { contentHashOf } from './published-module';

/** Publishes modules from content files: those that come with Obi, and those that a company keeps as files. */
@Injectable()
export class ModuleStarter {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(ModulePublisher) private readonly publisher: ModulePublisher,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(ClauseQuotes) private readonly quotes: ClauseQuotes,
  ) {}

  /**
   * Publishes each module in its version, today unless another day is said, in one transaction; one that is published already is left as it is. Faulty
   * content stops everything: it is a fault of the files, and no request can cause it.
   */
  async load(contents: readonly ModuleContent[], publishedOn?: LocalDate): Promise<void> {
    const on = publishedOn ?? (await this.companies.today());
    await this.db.transaction(async () => {
      for (const content of contents) await this.publish(content, on);
    });
  }

  private async publish(content: ModuleContent, on: LocalDate): Promise<void> {
    const { key, version } = content;
    const hash = contentHashOf(content);
    const known = await this.db.row<{ content_hash: string }>(
      'select content_hash from curriculum.module_version where module = $1 and version = $2',
      [key, version],
    );
    if (known?.content_hash === hash) return;
    if (known) throw new Error(`${key} ${version} is published with another text: give it a new version`);
    await this.refuseFaults(content);
    await this.publisher.publish(content, on, null);
  }

  private async refuseFaults(content: ModuleContent): Promise<void> {
    const faults = faultsOfModule(content).map(({ code, at }) => `${code} at ${at}`);
    const missing = await this.quotes.missing(content.clauses);
    const all = [...faults, ...missing.map((clause) => `the guide has no clause ${clause}`)];
    if (all.length > 0) throw new Error(`${content.key} cannot be published: ${all.join('; ')}`);
  }
}
