import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor, Fresh } from '@obi/shared/api';
import { HealthType, OutcomeType } from './health.graphql';
import { HealthService } from './health.service';

@Resolver()
export class HealthResolver {
  constructor(@Inject(HealthService) private readonly health: HealthService) {}

  @Query(() => HealthType, {
    description: 'How a programme goes: figures about enough people, never a name, a note or a rating.',
  })
  @Can(mentoringAccess, 'health.view')
  programmeHealth(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
  ): Promise<HealthType> {
    return this.health.of(actor, programmeId);
  }

  @Query(() => OutcomeType, {
    description:
      'Belts and staying of participants beside others who were like them, over all programmes of this HR.',
  })
  @Can(mentoringAccess, 'health.view')
  mentoringOutcome(@CurrentActor() actor: Actor): Promise<OutcomeType> {
    return this.health.outcome(actor);
  }

  @Query(() => Int, {
    description: 'How many people a figure about what they think or do is about at least, in this company.',
  })
  @Can(mentoringAccess, 'health.setLimit')
  smallestGroup(@CurrentActor() actor: Actor): Promise<number> {
    return this.health.smallestGroup(actor);
  }

  @Mutation(() => Int, {
    description:
      'Sets how many people a figure about what they think or do is about at least: 10, or 5. The audit log keeps why.',
  })
  @Can(mentoringAccess, 'health.setLimit')
  @Fresh()
  setSmallestGroup(
    @CurrentActor() actor: Actor,
    @Args('people', { type: () => Int, description: '10, or 5.' }) people: number,
    @Args('reason', { description: 'Why, in a sentence; up to 500 characters.' }) reason: string,
  ): Promise<number> {
    return this.health.setLimit(actor, people, reason);
  }
}
