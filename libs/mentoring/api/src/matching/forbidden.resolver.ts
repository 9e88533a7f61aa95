import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor, PageArgs } from '@obi/shared/api';
import { DecisionsService } from './decisions.service';
import { ForbiddenPairs } from './forbidden-pairs';
import { ForbiddenPairConnection, type ForbiddenPairPage } from './forbidden.graphql';
import { WorkbenchType } from './matching.graphql';
import { FIRST_PAGE } from './matching.resolver';
import { Workbench } from './workbench';

@Resolver()
export class ForbiddenResolver {
  constructor(
    @Inject(ForbiddenPairs) private readonly forbidden: ForbiddenPairs,
    @Inject(DecisionsService) private readonly decisions: DecisionsService,
    @Inject(Workbench) private readonly workbench: Workbench,
  ) {}

  @Query(() => ForbiddenPairConnection, {
    description: 'The pairs that HR forbade in a programme, the newest first.',
  })
  @Can(mentoringAccess, 'proposal.view')
  forbiddenPairs(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
    @Args() page: PageArgs,
  ): Promise<ForbiddenPairPage> {
    return this.forbidden.of(actor, programmeId, page);
  }

  @Mutation(() => WorkbenchType, {
    description:
      'Allows a forbidden pair again: proposed as before while nothing took its place, else the next run may propose it.',
  })
  @Can(mentoringAccess, 'proposal.send')
  async allowPair(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
    @Args('menteeId', { type: () => ID, description: 'The mentee.' }) menteeId: string,
    @Args('mentorId', { type: () => ID, description: 'The mentor.' }) mentorId: string,
  ): Promise<WorkbenchType> {
    await this.decisions.allow(actor, programmeId, menteeId, mentorId);
    return this.workbench.of(actor, programmeId, FIRST_PAGE);
  }
}
