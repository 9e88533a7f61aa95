import { Inject, Injectable } from '@nestjs/common';
import { CompanyQuery } from '@obi/people/api';
import { Clock, Db, notFound } from '@obi/shared/api';
import { PairKeys } from '../notes/pair-keys';
import { type PersonCard, shownPerson } from '../person/person.graphql';
import type { MyPairType, PairType } from './pair.graphql';
import type { PairRow } from './pair-json';
import { MY_PAIRS_SQL, PAIR_SQL } from './pair.sql';
import { openerOf, shownPair } from './shown-pair';

/** Reads pairs for the two, and for nobody else in whatever role. */
@Injectable()
export class PairQuery {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(PairKeys) private readonly keys: PairKeys,
  ) {}

  async one(personId: string, pairId: string): Promise<PairType> {
    const [row] = await this.db.prepared<PairRow>('mentoring.pair', PAIR_SQL, [pairId, personId]);
    if (!row) notFound();
    const key = this.keys.open(row.id, row);
    const present = { today: await this.companies.today(), now: this.clock.now() };
    return shownPair(row, personId, present, openerOf(row.id, key));
  }

  async of(personId: string): Promise<MyPairType[]> {
    const rows = await this.db.prepared<MyPairType & { other: PersonCard }>(
      'mentoring.my-pairs',
      MY_PAIRS_SQL,
      [personId],
    );
    return rows.map((row) => ({ ...row, other: shownPerson(row.other) }));
  }
}
