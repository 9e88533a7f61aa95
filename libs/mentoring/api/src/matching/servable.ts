import { Inject, Injectable } from '@nestjs/common';
import { problemOf } from '@obi/mentoring/rules';
import { type Actor } from '@obi/shared/api';
import { type ProgrammeRow, ProgrammeService } from '../programme/programme.service';
import { Pools } from './pool';
import { MatchingRunner } from './runner/matching-runner';

/** How many mentees go without although places are free that would serve them: a no, a new mentor or a wider rule did it. */
@Injectable()
export class Servable {
  constructor(
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(Pools) private readonly pools: Pools,
    @Inject(MatchingRunner) private readonly runner: MatchingRunner,
  ) {}

  async now(actor: Actor, programmeId: string): Promise<number> {
    return this.in(await this.programmes.one(actor, programmeId));
  }

  /** As many as matching who goes without would serve, with every draft and everything sent left as it is. */
  async in(programme: Pick<ProgrammeRow, 'id'> & Parameters<typeof problemOf>[0]): Promise<number> {
    const pool = await this.pools.openBesideDrafts(programme.id);
    if (!pool) return 0;
    return this.runner.mostServable(problemOf(programme, pool));
  }
}
