import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { type AssessmentContent, faultsOfAssessment } from '@obi/curriculum/rules';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { Db } from '@obi/shared/api';
import { ClauseQuotes } from '../guide/clause-quotes';

/** Publishes assessments from content files; one that is there in its version stays as it is. */
@Injectable()
export class AssessmentStarter {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(ClauseQuotes) private readonly quotes: ClauseQuotes,
  ) {}

  /** Faulty content stops everything: it is a fault of the files, and no request can cause it. */
  async load(contents: readonly AssessmentContent[], publishedOn?: LocalDate): Promise<void> {
    const on = publishedOn ?? (await this.companies.today());
    await this.db.transaction(async () => {
      for (const content of contents) await this.publish(content, on);
    });
  }

  private async publish(content: AssessmentContent, on: LocalDate): Promise<void> {
    const { key, version, belt } = content;
    const faults = faultsOfAssessment(content).map(({ code, at }) => `${code} at ${at}`);
    const missing = await this.quotes.missing(content.clauses);
    const all = [...faults, ...missing.map((clause) => `the guide has no clause ${clause}`)];
    if (all.length > 0) throw new Error(`${key} cannot be published: ${all.join('; ')}`);
    const added = await this.db.rows(
      `insert into curriculum.assessment (key, version, belt, published_on, content) values ($1, $2, $3, $4, $5)
       on conflict on constraint assessment_pk do nothing returning key`,
      [key, version, belt, on, JSON.stringify(content)],
    );
    if (added.length === 0) return;
    await this.audit.record({
      actorId: null,
      operation: 'curriculum.publishAssessment',
      subjectType: 'assessment',
      subjectId: key,
      detail: { version },
    });
  }
}
