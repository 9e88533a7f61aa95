import { Inject, Injectable } from '@nestjs/common';
import { type BeltStanding, type Standing, standingOn } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { Db, notFound } from '@obi/shared/api';
import { CompanyRules } from './company-rules';
import { PersonFactsQuery } from './person-facts';

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
    const rows = await this.db.prepared<{ person_id: string; held: string }>(
      'belts.held',
      'select person_id, held from belts.certification where person_id = any($1) and held is not null',
      [personIds],
    );
    return new Map(rows.map((row) => [row.person_id, row.held]));
  }
}
