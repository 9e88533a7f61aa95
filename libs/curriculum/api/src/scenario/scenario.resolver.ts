import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { curriculumAccess } from '@obi/curriculum/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { ScenarioType } from './scenario.graphql';
import { ScenarioService } from './scenario.service';

@ArgsType()
export class ChooseArgs {
  @Field(() => String, { description: 'The key of the module.' })
  module: string;

  @Field(() => Int, { description: 'The version that is on screen.' })
  version: number;

  @Field(() => String, { description: 'The key of the scenario.' })
  step: string;

  @Field(() => String, { description: 'The key of the situation.' })
  situation: string;

  @Field(() => String, { description: 'The key of the channel.' })
  channel: string;

  @Field(() => String, { description: 'The key of the words.' })
  reply: string;

  @Field(() => ID, { description: 'Made by the browser for this choice; sent again it acts once.' })
  idempotencyKey: string;
}

@Resolver()
export class ScenarioResolver {
  constructor(@Inject(ScenarioService) private readonly scenarios: ScenarioService) {}

  @Mutation(() => ScenarioType, {
    description:
      'Makes a choice in a scenario and answers what followed. Refused with CURRICULUM_SITUATION_NOT_REACHED or CURRICULUM_CHOICE_UNKNOWN.',
  })
  @Can(curriculumAccess, 'progress.own')
  chooseInScenario(@CurrentActor() actor: Actor, @Args() args: ChooseArgs): Promise<ScenarioType> {
    const { module, version, step, situation, channel, reply, idempotencyKey } = args;
    const place = { module, version, step };
    return this.scenarios.choose(actor.id, place, { situation, channel, reply }, idempotencyKey);
  }
}
