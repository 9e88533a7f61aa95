import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor, PageArgs } from '@obi/shared/api';
import { WouldRather } from './would-rather';
import { WouldRatherConnection, type WouldRatherPage } from './would-rather.graphql';

@Resolver()
export class WouldRatherResolver {
  constructor(@Inject(WouldRather) private readonly wouldRather: WouldRather) {}

  @Query(() => WouldRatherConnection, {
    description:
      'Who would rather have each other than what the newest run proposes to them, the most to gain first.',
  })
  @Can(mentoringAccess, 'proposal.view')
  matchingWouldRather(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
    @Args() page: PageArgs,
  ): Promise<WouldRatherPage> {
    return this.wouldRather.of(actor, programmeId, page);
  }
}
