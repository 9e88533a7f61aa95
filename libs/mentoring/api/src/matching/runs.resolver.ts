import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { Runs } from './runs';
import { ProofType, RunType } from './runs.graphql';

@Resolver()
export class RunsResolver {
  constructor(@Inject(Runs) private readonly runs: Runs) {}

  @Query(() => [RunType], { description: 'The runs of a programme, the newest first; up to 50.' })
  @Can(mentoringAccess, 'proposal.view')
  matchingRuns(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
  ): Promise<RunType[]> {
    return this.runs.list(actor, programmeId);
  }

  @Query(() => ProofType, {
    description: 'Checks a run again with its certificate: that no better pairing existed.',
  })
  @Can(mentoringAccess, 'proposal.view')
  matchingProof(
    @CurrentActor() actor: Actor,
    @Args('runId', { type: () => ID, description: 'The run.' }) runId: string,
  ): Promise<ProofType> {
    return this.runs.proof(actor, runId);
  }
}
