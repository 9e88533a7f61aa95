import { Inject, Injectable } from '@nestjs/common';
import { awardsOnRecord, type AwardOnRecord, type Evidence } from '@obi/belts/rules';
import { CurriculumQuery } from '@obi/curriculum/api';
import { GuideQuery } from '@obi/guide/api';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { refusalToLookBack } from '@obi/people/rules';
import { Db, notFound, refuseIf } from '@obi/shared/api';
import { CompanyRules } from '../standing/company-rules';
import { PersonFactsQuery } from '../standing/person-facts';
import type { EvidenceShown } from './award-record.graphql';

/** An award with its evidence in words. */
export type AwardShown = Omit<AwardOnRecord, 'evidence'> & { readonly evidence: readonly EvidenceShown[] };

/** The names by which evidence is shown. */
interface Names {
  readonly modules: ReadonlyMap<string, string>;
  readonly clauses: ReadonlyMap<string, { readonly title: string; readonly version: string }>;
  readonly assessors: ReadonlyMap<string, string>;
}

/** Answers what a person was awarded and on what: the texts, the versions of modules, and who judged. */
@Injectable()
export class AwardRecordQuery {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(CompanyRules) private readonly rules: CompanyRules,
    @Inject(PersonFactsQuery) private readonly facts: PersonFactsQuery,
    @Inject(CurriculumQuery) private readonly curriculum: CurriculumQuery,
    @Inject(GuideQuery) private readonly guide: GuideQuery,
  ) {}

  /** Every award of a person as it was known on a day, the newest first. */
  async of(personId: string, asOf?: LocalDate | null): Promise<AwardShown[]> {
    const today = await this.companies.today();
    if (asOf) refuseIf(refusalToLookBack(asOf, today));
    const [facts] = await this.facts.of([personId]);
    if (!facts) return notFound();
    const awards = awardsOnRecord(facts.events, await this.rules.on(asOf ?? today));
    const names = await this.namesOf(awards.flatMap(({ evidence }) => evidence));
    return awards.map((award) => ({
      ...award,
      evidence: award.evidence.map((one) => evidenceShown(one, names)),
    }));
  }

  private async namesOf(evidence: readonly Evidence[]): Promise<Names> {
    const [modules, clauses, assessors] = await Promise.all([
      this.moduleNames(evidence),
      this.clauseNames(),
      this.assessorNames(evidence),
    ]);
    return { modules, clauses, assessors };
  }

  private async moduleNames(evidence: readonly Evidence[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const one of evidence) {
      if (one.kind !== 'module-completed' || names.has(`${one.module} ${one.version}`)) continue;
      const { title } = await this.curriculum.versionText(one.module, one.version);
      names.set(`${one.module} ${one.version}`, title);
    }
    return names;
  }

  private async clauseNames(): Promise<Names['clauses']> {
    const [{ clauses }, titles] = await Promise.all([this.guide.history(), this.guide.textTitles()]);
    return new Map(
      clauses.flatMap(({ clause, texts }) =>
        texts.map(({ textHash, version }) => [
          `${clause} ${textHash}`,
          { title: titles.get(textHash) ?? clause, version },
        ]),
      ),
    );
  }

  private async assessorNames(evidence: readonly Evidence[]): Promise<Map<string, string>> {
    const ids = evidence.flatMap((one) => (one.kind === 'assessment-passed' ? [one.assessor] : []));
    if (ids.length === 0) return new Map();
    const rows = await this.db.rows<{ id: string; name: string }>(
      'select id, full_name as name from people.person where id::text = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

function evidenceShown(one: Evidence, { modules, clauses, assessors }: Names): EvidenceShown {
  const shown = { kind: one.kind, on: one.on, key: null, version: null, by: null };
  switch (one.kind) {
    case 'module-completed': {
      const title = modules.get(`${one.module} ${one.version}`) ?? one.module;
      return { ...shown, title, key: one.module, version: String(one.version) };
    }
    case 'clause-acknowledged': {
      const text = clauses.get(`${one.clause} ${one.textHash}`);
      return { ...shown, title: text?.title ?? one.clause, key: one.clause, version: text?.version ?? null };
    }
    case 'assessment-passed':
      return {
        ...shown,
        title: 'Practical work',
        key: one.assessment,
        by: assessors.get(one.assessor) ?? null,
      };
    case 'session-confirmed':
      return { ...shown, title: `A confirmed session as ${one.role}` };
    case 'taught':
      return { ...shown, title: 'Somebody taught' };
    case 'refresher-passed':
      return { ...shown, title: 'The refresher' };
  }
}
