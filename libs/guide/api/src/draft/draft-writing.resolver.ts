import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import {
  guideAccess,
  newKey,
  refusalToSave,
  withClause,
  withClauseBack,
  withClauseMoved,
  withNewClause,
  withNewSection,
  withoutClause,
  withoutSection,
  withSectionMoved,
  withSectionTitle,
} from '@obi/guide/rules';
import { type Actor, Can, CurrentActor, refuseIf } from '@obi/shared/api';
import { DraftClauseInput } from './draft-input.graphql';
import { DraftView } from './draft-view';
import { GuideDraftType } from './draft.graphql';
import { Drafts, type Edit } from './drafts';

const key = (description: string) => ({ type: () => ID, description });
const words = (description: string) => ({ type: () => String, description });
const before = { type: () => ID, nullable: true, description: 'In front of this one; null is the end.' };
const answer = (description: string) => ({ description });

/** Everything that is written in a draft. Each answers the whole draft as it stands then. */
@Resolver(() => GuideDraftType)
export class DraftWritingResolver {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(DraftView) private readonly view: DraftView,
  ) {}

  @Mutation(
    () => GuideDraftType,
    answer('Saves a clause. GUIDE_DRAFT_CLAUSE_CHANGED when somebody else saved it in between.'),
  )
  @Can(guideAccess, 'guide.write')
  saveDraftClause(
    @CurrentActor() actor: Actor,
    @Args('clause', { type: () => DraftClauseInput, description: 'As it is now.' }) clause: DraftClauseInput,
  ): Promise<GuideDraftType> {
    return this.write(actor, { clause: clause.key }, (draft, { content }, revision) => {
      refuseIf(refusalToSave(draft, clause));
      return withClause(draft, content, clause, revision);
    });
  }

  @Mutation(() => GuideDraftType, answer('Adds a clause at the end of a section.'))
  @Can(guideAccess, 'guide.write')
  addDraftClause(
    @CurrentActor() actor: Actor,
    @Args('section', key('The section.')) section: string,
    @Args('title', words('Its title; its key comes from it and stays.')) title: string,
  ): Promise<GuideDraftType> {
    return this.write(actor, { added: title }, (draft, published, revision) => {
      const named = { key: newKey(title, this.drafts.takenKeys(draft, published), section), title };
      return withNewClause(draft, section, named, revision);
    });
  }

  @Mutation(() => GuideDraftType, answer('Leaves a clause out of the next version.'))
  @Can(guideAccess, 'guide.write')
  withdrawDraftClause(
    @CurrentActor() actor: Actor,
    @Args('key', key('The clause.')) clause: string,
  ): Promise<GuideDraftType> {
    return this.write(actor, { withdrawn: clause }, (draft) => withoutClause(draft, clause));
  }

  @Mutation(
    () => GuideDraftType,
    answer('Takes a clause back that the draft leaves out, as it is published.'),
  )
  @Can(guideAccess, 'guide.write')
  restoreDraftClause(
    @CurrentActor() actor: Actor,
    @Args('key', key('The clause.')) clause: string,
  ): Promise<GuideDraftType> {
    return this.write(actor, { restored: clause }, (draft, { content }, revision) =>
      withClauseBack(draft, content, clause, revision),
    );
  }

  @Mutation(() => GuideDraftType, answer('Moves a clause; its key stays.'))
  @Can(guideAccess, 'guide.write')
  moveDraftClause(
    @CurrentActor() actor: Actor,
    @Args('key', key('The clause.')) clause: string,
    @Args('section', key('The section it stands in then.')) section: string,
    @Args('before', before) place: string | null,
  ): Promise<GuideDraftType> {
    return this.write(actor, { moved: clause }, (draft) =>
      withClauseMoved(draft, clause, { section, before: place }),
    );
  }

  @Mutation(() => GuideDraftType, answer('Adds a section at the end.'))
  @Can(guideAccess, 'guide.write')
  addDraftSection(
    @CurrentActor() actor: Actor,
    @Args('title', words('Its title; its key comes from it and stays.')) title: string,
  ): Promise<GuideDraftType> {
    return this.write(actor, { addedSection: title }, (draft, published) =>
      withNewSection(draft, { key: newKey(title, this.drafts.takenKeys(draft, published)), title }),
    );
  }

  @Mutation(() => GuideDraftType, answer('Gives a section another title.'))
  @Can(guideAccess, 'guide.write')
  renameDraftSection(
    @CurrentActor() actor: Actor,
    @Args('key', key('The section.')) section: string,
    @Args('title', words('Its title.')) title: string,
  ): Promise<GuideDraftType> {
    return this.write(actor, { section }, (draft) => withSectionTitle(draft, section, title));
  }

  @Mutation(() => GuideDraftType, answer('Moves a section.'))
  @Can(guideAccess, 'guide.write')
  moveDraftSection(
    @CurrentActor() actor: Actor,
    @Args('key', key('The section.')) section: string,
    @Args('before', before) place: string | null,
  ): Promise<GuideDraftType> {
    return this.write(actor, { movedSection: section }, (draft) => withSectionMoved(draft, section, place));
  }

  @Mutation(() => GuideDraftType, answer('Leaves a section with its clauses out of the next version.'))
  @Can(guideAccess, 'guide.write')
  withdrawDraftSection(
    @CurrentActor() actor: Actor,
    @Args('key', key('The section.')) section: string,
  ): Promise<GuideDraftType> {
    return this.write(actor, { withdrawnSection: section }, (draft) => withoutSection(draft, section));
  }

  @Mutation(() => GuideDraftType, answer('Writes what changes in this version and why.'))
  @Can(guideAccess, 'guide.write')
  saveDraftNote(
    @CurrentActor() actor: Actor,
    @Args('note', words('For everybody who reads the version.')) note: string,
  ): Promise<GuideDraftType> {
    return this.write(actor, { note: true }, (draft) => ({ ...draft, note: note.trim() }));
  }

  private async write(actor: Actor, what: Record<string, unknown>, edit: Edit): Promise<GuideDraftType> {
    await this.drafts.write(actor.id, what, edit);
    return this.view.after(actor.id);
  }
}
