import { Inject, Injectable } from '@nestjs/common';
import {
  beltIn,
  beltsThatDiffer,
  changedRuleSet,
  rulesOn,
  type RulesOnDay,
  type RuleSetChange,
  shiftsBetween,
  type Shift,
  standingOn,
  stands,
} from '@obi/belts/rules';
import type { Belt } from '@obi/kernel';
import { Db } from '@obi/shared/api';
import { CompanyRules } from '../standing/company-rules';
import { PersonFactsQuery } from '../standing/person-facts';
import { PeopleShifted } from './people-shifted';
import { RuleSetsService } from './rule-sets.service';

/** How many people are read with one statement. */
const PAGE = 1_000;
const BEFORE_EVERYBODY = '00000000-0000-0000-0000-000000000000';

/** One of the people whom other rules touch. */
export interface PersonShifted {
  readonly personId: string;
  readonly name: string;
  readonly shift: string;
}

/** How many people other rules touch, for one belt. */
export type BeltShifts = Readonly<Record<Shift, number>> & {
  readonly belt: string;
  readonly holders: number;
  readonly examples: readonly PersonShifted[];
};

export interface RuleSetTouches {
  /** Everybody to whom something happens, each counted once. */
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
    const next = changedRuleSet(last, change);
    const now = await this.rules.all();
    const then = { ...now, ruleSets: [...now.ruleSets, next] };
    const day = change.effectiveFrom;
    const changed = beltsThatDiffer(last, next);
    const counted = await this.count(rulesOn(now, day), rulesOn(then, day), changed);
    return counted.result(await this.namesOf(counted.examples));
  }

  private async count(
    before: RulesOnDay,
    after: RulesOnDay,
    changed: readonly Belt[],
  ): Promise<PeopleShifted> {
    const counted = new PeopleShifted(changed);
    for (let last: string | undefined = BEFORE_EVERYBODY; last !== undefined;) {
      const rows: { id: string }[] = await this.db.rows<{ id: string }>(WITH_HISTORY_SQL, [last, PAGE]);
      for (const { personId, events } of await this.facts.ofMany(rows.map(({ id }) => id))) {
        const standing = standingOn(events, before);
        const held = changed.filter((belt) => stands(beltIn(standing, belt)));
        counted.add(personId, held, shiftsBetween(events, before, after));
      }
      last = rows.length === PAGE ? rows.at(-1)?.id : undefined;
    }
    return counted;
  }

  private async namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.rows<{ id: string; name: string }>(
      'select id, full_name as name from people.person where id = any($1)',
      [personIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
