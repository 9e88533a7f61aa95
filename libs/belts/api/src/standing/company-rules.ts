import { Inject, Injectable } from '@nestjs/common';
import { type BeltRules, LADDER, type RuleSet, rulesOn, type RulesOnDay } from '@obi/belts/rules';
import { CurriculumQuery } from '@obi/curriculum/api';
import { GuideQuery } from '@obi/guide/api';
import type { LocalDate } from '@obi/kernel';
import { Db } from '@obi/shared/api';

/** What the company decided about belts: the ladder, the guide and the modules, each with their days. */
@Injectable()
export class CompanyRules {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(GuideQuery) private readonly guide: GuideQuery,
    @Inject(CurriculumQuery) private readonly curriculum: CurriculumQuery,
  ) {}

  /** The rules as they stand on a day. */
  async on(day: LocalDate): Promise<RulesOnDay> {
    return rulesOn(await this.all(), day);
  }

  /** The rules with all their days. */
  async all(): Promise<BeltRules> {
    const [ruleSets, history, modules] = await Promise.all([
      this.db.prepared<RuleSet>(
        'belts.rule-sets',
        'select version, effective_from::text as "effectiveFrom", belts from belts.rule_set',
        [],
      ),
      this.guide.history(),
      this.curriculum.publishedModules(),
    ]);
    return { ruleSets, curriculum: { ...history, modules } };
  }

  /** The ladder that every company starts with, unless it has one. */
  async start(): Promise<void> {
    await this.db.rows(
      `insert into belts.rule_set (version, effective_from, belts)
       select $1, $2, $3 where not exists (select 1 from belts.rule_set)`,
      [LADDER.version, LADDER.effectiveFrom, JSON.stringify(LADDER.belts)],
    );
  }
}
