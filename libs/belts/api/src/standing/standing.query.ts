import { Inject, Injectable } from '@nestjs/common';
import { type BeltStanding, type Standing, standingOn } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { Db, notFound } from '@obi/shared/api';
import { CompanyRules } from './company-rules';
import { PersonFactsQuery } from './person-facts';

interface HeldRow {
  readonly person_id: string;
  readonly held: string | null;
  /** Since the row was derived a day has begun that changes it: a belt that ended is not worn until somebody looks. */
  readonly is_behind: boolean;
}

const HELD_SQL = `select person_id, held, counts and coalesce(next_change_on <= $2, false) as is_behind
  from belts.certification where person_id = any($1)`;

/** Answers how a person stands, on any day, from the events themselves. */
@Injectable()
export class StandingQuery {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(CompanyRules) private readonly rules: CompanyRules,
    @Inject(PersonFactsQuery) private readonly facts: PersonFactsQuery,
  ) {}

  async of(personId: string, asOf?: LocalDate): Promise<readonly BeltStanding[]> {
    return (await this.standing(personId, asOf)).belts;
  }

  async standing(personId: string, asOf?: LocalDate): Promise<Standing> {
    const [facts] = await this.facts.of([personId]);
    if (!facts) return notFound();
    return standingOn(facts.events, await this.rules.on(asOf ?? (await this.companies.today())));
  }

  /** The belt that each of these persons wears today; without an entry, none. */
  async heldBelts(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const today = await this.companies.today();
    const rows = await this.db.prepared<HeldRow>('belts.held', HELD_SQL, [personIds, today]);
    const held = new Map(rows.flatMap((row) => (row.held ? [[row.person_id, row.held] as const] : [])));
    const behind = rows.filter((row) => row.is_behind).map((row) => row.person_id);
    if (behind.length === 0) return held;
    const rules = await this.rules.on(today);
    for (const { personId, events } of await this.facts.of(behind)) {
      const belt = standingOn(events, rules).held;
      if (belt === null) held.delete(personId);
      else held.set(personId, belt);
    }
    return held;
  }
}
