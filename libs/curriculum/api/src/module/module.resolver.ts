import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { curriculumAccess } from '@obi/curriculum/rules';
import { type Belt, BELTS } from '@obi/kernel';
import { type Actor, badInput, Can, CurrentActor } from '@obi/shared/api';
import { ProgressService } from '../progress/progress.service';
import { ModuleSummaryType, ModuleType } from './module.graphql';
import { ModuleQuery } from './module.query';

@ArgsType()
export class CompleteStepArgs {
  @Field(() => String, { description: 'The key of the module.' })
  module: string;

  @Field(() => Int, { description: 'The version that is on screen.' })
  version: number;

  @Field(() => String, { description: 'The key of the lesson.' })
  step: string;

  @Field(() => ID, { description: 'Made by the browser for this step; sent again it acts once.' })
  idempotencyKey: string;
}

@Resolver(() => ModuleType)
export class ModuleResolver {
  constructor(
    @Inject(ModuleQuery) private readonly modules: ModuleQuery,
    @Inject(ProgressService) private readonly progress: ProgressService,
  ) {}

  @Query(() => ModuleType, {
    description: 'A module for the player, without what would answer its questions.',
  })
  @Can(curriculumAccess, 'module.view')
  module(
    @CurrentActor() actor: Actor,
    @Args('key', { type: () => String, description: 'The key of the module.' }) key: string,
  ): Promise<ModuleType> {
    return this.modules.module(actor.id, key);
  }

  @Query(() => [ModuleSummaryType], {
    name: 'modules',
    description: 'The modules of a belt, in their order.',
  })
  @Can(curriculumAccess, 'module.view')
  modulesOf(
    @CurrentActor() actor: Actor,
    @Args('belt', { type: () => String, description: 'white, yellow, orange, green, blue, brown or black.' })
    belt: string,
  ): Promise<readonly ModuleSummaryType[]> {
    if (!(BELTS as readonly string[]).includes(belt)) return badInput('BAD_INPUT', 'belt');
    return this.modules.ofBelt(actor.id, belt as Belt);
  }

  @Mutation(() => ModuleType, {
    description: 'A lesson was read to its end. CURRICULUM_STEP_IS_NO_LESSON for a scenario or a quiz.',
  })
  @Can(curriculumAccess, 'progress.own')
  async completeStep(@CurrentActor() actor: Actor, @Args() args: CompleteStepArgs): Promise<ModuleType> {
    await this.progress.completeLesson(actor.id, args, args.idempotencyKey);
    return this.modules.module(actor.id, args.module);
  }
}
