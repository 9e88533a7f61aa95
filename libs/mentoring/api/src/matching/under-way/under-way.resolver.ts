import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { UnderWay } from './under-way';
import { MatchingUnderWayType } from './under-way.graphql';

@Resolver()
export class UnderWayResolver {
  constructor(@Inject(UnderWay) private readonly underWay: UnderWay) {}

  @Query(() => [MatchingUnderWayType], {
    description: 'What is being matched in a programme now, and how far it is; of what is tried one’s own.',
  })
  @Can(mentoringAccess, 'proposal.view')
  matchingUnderWay(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
  ): Promise<MatchingUnderWayType[]> {
    return this.underWay.list(actor, programmeId);
  }

  @Mutation(() => Boolean, {
    description:
      'Ends a matching that goes on; nothing of it is kept. MENTORING_MATCHING_OVER when it is done.',
  })
  @Can(mentoringAccess, 'proposal.send')
  async cancelMatching(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'What goes on.' }) id: string,
  ): Promise<boolean> {
    await this.underWay.cancel(actor, id);
    return true;
  }
}
