import { Inject } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor, type GraphqlContext, leftSignal } from '@obi/shared/api';
import { ProgrammeSettingsInput } from '../programme/programme.graphql';
import { given } from '../programme/programme.resolver';
import { WhatIfs } from './what-if';
import { WantedArgs, WhatIfType } from './what-if.graphql';

@Resolver()
export class WhatIfResolver {
  constructor(@Inject(WhatIfs) private readonly whatIfs: WhatIfs) {}

  @Query(() => WhatIfType, {
    nullable: true,
    description:
      'What the matching would come to with other settings; null when it was cancelled. Nothing is changed or sent.',
  })
  @Can(mentoringAccess, 'proposal.view')
  matchingWhatIf(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
    @Args('settings', { type: () => ProgrammeSettingsInput, description: 'What would change.' })
    settings: ProgrammeSettingsInput,
    @Args() wanted: WantedArgs,
    @Context() { reply }: GraphqlContext,
  ): Promise<WhatIfType | null> {
    return this.whatIfs.of(actor, programmeId, given(settings), wanted, leftSignal(reply));
  }
}
