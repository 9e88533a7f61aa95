import { Inject, Injectable } from '@nestjs/common';
import {
  changedRuleSet,
  rulesOn,
  type RulesOnDay,
  type RuleSetChange,
  type Shift,
  shiftsBetween,
} from '@obi/belts/rules';
import { BELTS, type Belt } from '@obi/kernel';
import { Db } from '@obi/shared/api';
import { CompanyRules } from '../standing/company-rules';
import { PersonFactsQuery } from '../standing/person-facts';
import { RuleSetsService } from './rule-sets.service';

/** How many people are read with one statement. */
const PAGE = 1_000;
const BEFORE_EVERYBODY = '00000000-0000-0000-0000-000000000000';

/** How many people other rules touch, for one belt. */
export type BeltShifts = { readonly belt: string } & Readonly<Record<Shift, number>>;

export interface RuleSetTouches {
  /** Everybody touched, each counted once. */
  readonly people: number;
  readonly belts: readonly BeltShifts[];
}

/** Whoever did nothing yet is not touched: no belt is earned by doing nothing. */
const WITH_HISTORY_SQL = `
  select c.person_id as id from belts.certification c
  where c.person_id > $1 and c.counts and exists (select 1 from belts.event e where e.person_id = c.person_id)
  order by c.person_id limit $2`;

/** Counts whom other rules would touch, in one pass a page at a time; nothing is written. */
@Injectable()
export class RuleSetPreview {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyRules) private readonly rules: CompanyRules,
    @Inject(PersonFactsQuery) private readonly facts: PersonFactsQuery,
    @Inject(RuleSetsService) private readonly ruleSets: RuleSetsService,
  ) {}

  /** What publishing would do on the day from which the rules count, with what has happened until now. */
  async of(change: RuleSetChange): Promise<RuleSetTouches> {
    const last = await this.ruleSets.publishable(change);
    const now = await this.rules.all();
    const then = { ...now, ruleSets: [...now.ruleSets, changedRuleSet(last, change)] };
    const day = change.effectiveFrom;
    return this.count(rulesOn(now, day), rulesOn(then, day));
  }

  private async count(before: RulesOnDay, after: RulesOnDay): Promise<RuleSetTouches> {
    const counts = new Map<Belt, Record<Shift, number>>();
    let people = 0;
    for (let last: string | undefined = BEFORE_EVERYBODY; last !== undefined;) {
      const rows: { id: string }[] = await this.db.rows<{ id: string }>(WITH_HISTORY_SQL, [last, PAGE]);
      for (const { events } of await this.facts.of(rows.map(({ id }) => id))) {
        const shifts = shiftsBetween(events, before, after);
        if (shifts.length > 0) people += 1;
        for (const { belt, shift } of shifts) {
          const known = counts.get(belt) ?? { awarded: 0, due: 0, lapsed: 0, freed: 0, more: 0, less: 0 };
          counts.set(belt, known);
          known[shift] += 1;
        }
      }
      last = rows.length === PAGE ? rows.at(-1)?.id : undefined;
    }
    return {
      people,
      belts: BELTS.flatMap((belt) => {
        const known = counts.get(belt);
        return known ? [{ belt, ...known }] : [];
      }),
    };
  }
}
