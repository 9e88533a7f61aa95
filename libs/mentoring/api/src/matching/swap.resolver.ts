import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { WorkbenchType } from './matching.graphql';
import { FIRST_PAGE } from './matching.resolver';
import { SwapOptionType } from './swap.graphql';
import { Swaps } from './swaps.service';
import { Workbench } from './workbench';

@Resolver()
export class SwapResolver {
  constructor(
    @Inject(Swaps) private readonly swaps: Swaps,
    @Inject(Workbench) private readonly workbench: Workbench,
  ) {}

  @Query(() => [SwapOptionType], {
    description: 'The next best mentors of a mentee whose pair is not sent yet; none for others.',
  })
  @Can(mentoringAccess, 'proposal.view')
  swapOptions(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
    @Args('menteeId', { type: () => ID, description: 'The mentee.' }) menteeId: string,
  ): Promise<SwapOptionType[]> {
    return this.swaps.options(actor, programmeId, menteeId);
  }

  @Mutation(() => WorkbenchType, {
    description:
      'Gives a mentee another mentor and locks the pair. MENTORING_SWAP_NOT_POSSIBLE when it cannot be.',
  })
  @Can(mentoringAccess, 'proposal.send')
  async swapMentor(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
    @Args('menteeId', { type: () => ID, description: 'The mentee.' }) menteeId: string,
    @Args('mentorId', { type: () => ID, description: 'The mentor whom they get.' }) mentorId: string,
  ): Promise<WorkbenchType> {
    await this.swaps.swap(actor, programmeId, menteeId, mentorId);
    return this.workbench.of(actor, programmeId, FIRST_PAGE);
  }
}
