import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { beltIn } from '@obi/belts/rules';
import { WorkLocks } from '@obi/curriculum/api';
import { StandingQuery } from './standing.query';

/** Tells those who take practical work which belt has to stand before it: what the path shows as locked is not taken. */
@Injectable()
export class LocksOfWork implements OnModuleInit {
  constructor(
    @Inject(WorkLocks) private readonly locks: WorkLocks,
    @Inject(StandingQuery) private readonly standings: StandingQuery,
  ) {}

  onModuleInit(): void {
    this.locks.knowBeltsFrom(
      async (personId, belt) => beltIn(await this.standings.standing(personId), belt).lockedBy,
    );
  }
}
