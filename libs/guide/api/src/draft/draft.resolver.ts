import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { guideAccess } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { type Actor, Can, CurrentActor, LocalDateValue } from '@obi/shared/api';
import { DraftApprovals } from './draft-approvals';
import { DraftComments } from './draft-comments';
import { DraftView } from './draft-view';
import { GuideDraftType } from './draft.graphql';
import { Drafts } from './drafts';
import { PublishDraft } from './publish-draft';

const revisionSeen = { type: () => Int, description: 'The revision of the draft that was shown.' };

/** The way of a draft: started, talked about, approved by somebody else, published. */
@Resolver(() => GuideDraftType)
export class DraftResolver {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(DraftView) private readonly view: DraftView,
    @Inject(DraftComments) private readonly comments: DraftComments,
    @Inject(DraftApprovals) private readonly approvals: DraftApprovals,
    @Inject(PublishDraft) private readonly publishing: PublishDraft,
  ) {}

  @Query(() => GuideDraftType, { nullable: true, description: 'The open draft; null when there is none.' })
  @Can(guideAccess, 'guide.write')
  guideDraft(@CurrentActor() actor: Actor): Promise<GuideDraftType | null> {
    return this.view.of(actor.id);
  }

  @Mutation(() => GuideDraftType, {
    description:
      'Starts the next version from what the one in force says. GUIDE_DRAFT_OPEN when there is one.',
  })
  @Can(guideAccess, 'guide.write')
  async startGuideDraft(@CurrentActor() actor: Actor): Promise<GuideDraftType> {
    await this.drafts.start(actor.id);
    return this.view.after(actor.id);
  }

  @Mutation(() => Boolean, { description: 'Gives the open draft up.' })
  @Can(guideAccess, 'guide.write')
  async giveUpGuideDraft(@CurrentActor() actor: Actor): Promise<boolean> {
    await this.drafts.giveUp(actor.id);
    return true;
  }

  @Mutation(() => GuideDraftType, { description: 'Remarks on a clause of the draft.' })
  @Can(guideAccess, 'guide.write')
  async commentOnDraft(
    @CurrentActor() actor: Actor,
    @Args('clause', { type: () => ID, description: 'The clause.' }) clause: string,
    @Args('text', { type: () => String, description: 'What is to be said.' }) text: string,
  ): Promise<GuideDraftType> {
    await this.comments.add(actor.id, clause, text);
    return this.view.after(actor.id);
  }

  @Mutation(() => GuideDraftType, { description: 'Says that a comment is dealt with.' })
  @Can(guideAccess, 'guide.write')
  async resolveDraftComment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The comment.' }) id: string,
  ): Promise<GuideDraftType> {
    await this.comments.resolve(actor.id, id);
    return this.view.after(actor.id);
  }

  @Mutation(() => GuideDraftType, {
    description:
      'Asks for approval of what the draft says now. GUIDE_VERSION_FAULTY names what is not ready.',
  })
  @Can(guideAccess, 'guide.write')
  async askForApproval(@CurrentActor() actor: Actor): Promise<GuideDraftType> {
    await this.approvals.ask(actor.id);
    return this.view.after(actor.id);
  }

  @Mutation(() => GuideDraftType, {
    description:
      'Approves the draft; only who wrote nothing in it. GUIDE_DRAFT_CHANGED when it says something else.',
  })
  @Can(guideAccess, 'guide.write')
  async approveDraft(
    @CurrentActor() actor: Actor,
    @Args('revision', revisionSeen) revision: number,
  ): Promise<GuideDraftType> {
    await this.approvals.decide(actor.id, { kind: 'approved', revision, comment: '' });
    return this.view.after(actor.id);
  }

  @Mutation(() => GuideDraftType, { description: 'Sends the draft back with what has to change.' })
  @Can(guideAccess, 'guide.write')
  async sendDraftBack(
    @CurrentActor() actor: Actor,
    @Args('revision', revisionSeen) revision: number,
    @Args('comment', { type: () => String, description: 'What has to change.' }) comment: string,
  ): Promise<GuideDraftType> {
    await this.approvals.decide(actor.id, { kind: 'sent-back', revision, comment });
    return this.view.after(actor.id);
  }

  @Mutation(() => String, {
    description:
      'Publishes the approved draft now and answers its number. Refused when it changed since it was approved, or ' +
      'when another version was published in between.',
  })
  @Can(guideAccess, 'guide.write')
  async publishDraft(
    @CurrentActor() actor: Actor,
    @Args('revision', revisionSeen) revision: number,
  ): Promise<string> {
    return (await this.publishing.now(actor.id, revision)).number;
  }

  @Mutation(() => GuideDraftType, {
    description: 'Sets the day on which the approved draft is published by itself; null takes it back.',
  })
  @Can(guideAccess, 'guide.write')
  async scheduleDraft(
    @CurrentActor() actor: Actor,
    @Args('revision', revisionSeen) revision: number,
    @Args('on', { type: () => LocalDateValue, nullable: true, description: 'A day after today.' })
    on: LocalDate | null,
  ): Promise<GuideDraftType> {
    await this.publishing.on(actor.id, revision, on);
    return this.view.after(actor.id);
  }
}
