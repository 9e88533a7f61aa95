import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { curriculumAccess } from '@obi/curriculum/rules';
import { type Belt, BELTS } from '@obi/kernel';
import { type Actor, badInput, Can, CurrentActor, notFound } from '@obi/shared/api';
import { ModuleDrafts } from './module-drafts';
import { QuestionStatistics } from './question-statistics';
import { ModuleDraftType, StudioModuleType } from './studio.graphql';
import { StudioModules } from './studio-modules';

const moduleKey = { type: () => ID, description: 'The key of the module.' };
const revisionSeen = { type: () => Int, description: 'The revision of the draft that was shown.' };

/** The studio of conversation managers: modules are written as drafts and published as versions. */
@Resolver(() => ModuleDraftType)
export class StudioResolver {
  constructor(
    @Inject(StudioModules) private readonly modules: StudioModules,
    @Inject(ModuleDrafts) private readonly drafts: ModuleDrafts,
    @Inject(QuestionStatistics) private readonly statistics: QuestionStatistics,
  ) {}

  @Query(() => [StudioModuleType], {
    description: 'All modules, by belt and place, with what is being written.',
  })
  @Can(curriculumAccess, 'module.write')
  studioModules(): Promise<StudioModuleType[]> {
    return this.modules.all();
  }

  @Query(() => ModuleDraftType, {
    nullable: true,
    description:
      'The open draft of a module; null when there is none. NOT_FOUND where there is no such module.',
  })
  @Can(curriculumAccess, 'module.write')
  async moduleDraft(@Args('module', moduleKey) module: string): Promise<ModuleDraftType | null> {
    const draft = await this.drafts.of(module);
    if (!draft) {
      await this.drafts.taught(module);
      return null;
    }
    const known = new Set(draft.content.questions.map(({ key }) => key));
    const figures = [...(await this.statistics.of(module)).values()].filter(({ question }) =>
      known.has(question),
    );
    return {
      ...draft,
      content: JSON.stringify(draft.content),
      faults: await this.drafts.faultsOf(draft.content),
      figures,
    };
  }

  @Mutation(() => ModuleDraftType, {
    description:
      'Starts the next version of a module from what is taught; one that is open is left as it is.',
  })
  @Can(curriculumAccess, 'module.write')
  async startModuleDraft(
    @CurrentActor() actor: Actor,
    @Args('module', moduleKey) module: string,
  ): Promise<ModuleDraftType> {
    await this.drafts.start(actor, module);
    return this.shown(module);
  }

  @Mutation(() => ModuleDraftType, { description: 'Starts a module that is new. CURRICULUM_MODULE_EXISTS.' })
  @Can(curriculumAccess, 'module.write')
  async startNewModule(
    @CurrentActor() actor: Actor,
    @Args('belt', { type: () => String, description: 'The belt that asks it.' }) belt: string,
    @Args('title', { type: () => String, description: 'Its title; the key follows from it.' }) title: string,
  ): Promise<ModuleDraftType> {
    if (!(BELTS as readonly string[]).includes(belt)) badInput('BAD_INPUT', 'belt');
    return this.shown(await this.drafts.startNew(actor, belt as Belt, title.slice(0, 200)));
  }

  @Mutation(() => ModuleDraftType, {
    description:
      'Saves the whole draft. CURRICULUM_DRAFT_CHANGED when somebody else saved meanwhile, CURRICULUM_CONTENT_UNREADABLE with the place when it is no module.',
  })
  @Can(curriculumAccess, 'module.write')
  async saveModuleDraft(
    @CurrentActor() actor: Actor,
    @Args('module', moduleKey) module: string,
    @Args('revision', revisionSeen) revision: number,
    @Args('content', { type: () => String, description: 'The whole module as JSON.' }) content: string,
  ): Promise<ModuleDraftType> {
    await this.drafts.save(actor, module, revision, content);
    return this.shown(module);
  }

  @Mutation(() => Boolean, {
    description:
      'Publishes the draft as the next version. CURRICULUM_MODULE_FAULTY, CURRICULUM_DRAFT_CHANGED.',
  })
  @Can(curriculumAccess, 'module.write')
  async publishModuleDraft(
    @CurrentActor() actor: Actor,
    @Args('module', moduleKey) module: string,
    @Args('revision', revisionSeen) revision: number,
  ): Promise<boolean> {
    await this.drafts.publish(actor, module, revision);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Gives a draft up; what is taught stays.' })
  @Can(curriculumAccess, 'module.write')
  async discardModuleDraft(
    @CurrentActor() actor: Actor,
    @Args('module', moduleKey) module: string,
  ): Promise<boolean> {
    await this.drafts.discard(actor, module);
    return true;
  }

  private async shown(module: string): Promise<ModuleDraftType> {
    return (await this.moduleDraft(module)) ?? notFound();
  }
}
