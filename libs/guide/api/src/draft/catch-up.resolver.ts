import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { guideAccess } from '@obi/guide/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { CatchUpDraft } from './catch-up-draft';
import { CatchUpChoiceInput, DraftCatchUpType } from './catch-up.graphql';
import { DraftView } from './draft-view';
import { GuideDraftType } from './draft.graphql';

/** A draft that another version overtook, and how it follows that one. */
@Resolver()
export class CatchUpResolver {
  constructor(
    @Inject(CatchUpDraft) private readonly catchingUp: CatchUpDraft,
    @Inject(DraftView) private readonly view: DraftView,
  ) {}

  @Query(() => DraftCatchUpType, {
    nullable: true,
    description: 'What the open draft has to follow; null when it was begun from the version in force.',
  })
  @Can(guideAccess, 'guide.write')
  draftCatchUp(): Promise<DraftCatchUpType | null> {
    return this.catchingUp.of();
  }

  @Mutation(() => GuideDraftType, {
    description:
      'Lets the draft follow the version in force. GUIDE_CATCH_UP_UNDECIDED names a clause that both sides changed and ' +
      'nobody chose; GUIDE_DRAFT_CHANGED and GUIDE_DRAFT_OUTDATED when it is not what was seen.',
  })
  @Can(guideAccess, 'guide.write')
  async catchUpDraft(
    @CurrentActor() actor: Actor,
    @Args('revision', { type: () => Int, description: 'The revision of the draft that was shown.' })
    revision: number,
    @Args('version', { type: () => String, description: 'The version in force that was shown.' })
    version: string,
    @Args('choices', {
      type: () => [CatchUpChoiceInput],
      description: 'One for each clause that both changed.',
    })
    choices: CatchUpChoiceInput[],
  ): Promise<GuideDraftType> {
    const chosen = new Map(choices.map(({ clause, keep }) => [clause, keep]));
    await this.catchingUp.catchUp(actor.id, { revision, version, choices: chosen });
    return this.view.after(actor.id);
  }
}
