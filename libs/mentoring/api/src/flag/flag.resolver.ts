import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { WorkbenchType } from '../matching/matching.graphql';
import { FIRST_PAGE } from '../matching/matching.resolver';
import { Workbench } from '../matching/workbench';
import { FlagsService } from './flags.service';

@Resolver()
export class FlagResolver {
  constructor(
    @Inject(FlagsService) private readonly flags: FlagsService,
    @Inject(Workbench) private readonly workbench: Workbench,
  ) {}

  @Mutation(() => WorkbenchType, {
    description:
      'HR has looked at a flagged pair and leaves it as it is; it is flagged again when grades change.',
  })
  @Can(mentoringAccess, 'proposal.send')
  async leaveFlaggedPair(
    @CurrentActor() actor: Actor,
    @Args('pairId', { type: () => ID, description: 'The pair.' }) pairId: string,
  ): Promise<WorkbenchType> {
    return this.workbench.of(actor, await this.flags.leave(actor, pairId), FIRST_PAGE);
  }
}
