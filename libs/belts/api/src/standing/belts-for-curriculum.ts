import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { beltIn, isEarned } from '@obi/belts/rules';
import { BeltsOfPeople } from '@obi/curriculum/api';
import { StandingQuery } from './standing.query';

/**
 * Tells those who teach and judge what they have to know of belts: what the path shows as locked is not taken, and
 * whoever earned a belt elsewhere has something to refresh.
 */
@Injectable()
export class BeltsForCurriculum implements OnModuleInit {
  constructor(
    @Inject(BeltsOfPeople) private readonly belts: BeltsOfPeople,
    @Inject(StandingQuery) private readonly standings: StandingQuery,
  ) {}

  onModuleInit(): void {
    this.belts.knowFrom({
      before: async (personId, belt) => beltIn(await this.standings.standing(personId), belt).lockedBy,
      hasEarned: async (personId, belt) => isEarned(beltIn(await this.standings.standing(personId), belt)),
    });
  }
}
