import { Inject } from '@nestjs/common';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { Servable } from './servable';

@Resolver()
export class ServableResolver {
  constructor(@Inject(Servable) private readonly servable: Servable) {}

  @Query(() => Int, {
    description:
      'How many mentees go without although places are free that would serve them: matchLateJoiners serves so many.',
  })
  @Can(mentoringAccess, 'proposal.view')
  matchingServable(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
  ): Promise<number> {
    return this.servable.now(actor, programmeId);
  }
}
