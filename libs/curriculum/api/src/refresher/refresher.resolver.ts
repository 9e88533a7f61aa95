import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { curriculumAccess } from '@obi/curriculum/rules';
import { type Belt, BELTS } from '@obi/kernel';
import { type Actor, badInput, Can, CurrentActor } from '@obi/shared/api';
import { AttemptType } from '../quiz/attempt.graphql';
import { RefresherType } from './refresher.graphql';
import { RefresherService } from './refresher.service';
import { StartRefresher } from './start-refresher';

const BELT = { type: () => String, description: 'white, yellow, orange, green, blue, brown or black.' };

function beltOf(belt: string): Belt {
  return (BELTS as readonly string[]).includes(belt) ? (belt as Belt) : badInput('BAD_INPUT', 'belt');
}

@Resolver()
export class RefresherResolver {
  constructor(
    @Inject(RefresherService) private readonly refreshers: RefresherService,
    @Inject(StartRefresher) private readonly beginning: StartRefresher,
  ) {}

  @Query(() => RefresherType, { description: "One's own refresher of a belt." })
  @Can(curriculumAccess, 'progress.own')
  refresher(@CurrentActor() actor: Actor, @Args('belt', BELT) belt: string): Promise<RefresherType> {
    return this.refreshers.refresher(actor.id, beltOf(belt));
  }

  @Mutation(() => AttemptType, {
    description:
      'Begins a refresher or goes on with the one under way; begins it again when the guide changed under it. CURRICULUM_NOTHING_TO_REFRESH without the belt or a completed module of it, CURRICULUM_QUIZ_TOO_SOON after failures.',
  })
  @Can(curriculumAccess, 'progress.own')
  startRefresher(@CurrentActor() actor: Actor, @Args('belt', BELT) belt: string): Promise<AttemptType> {
    return this.beginning.start(actor.id, beltOf(belt));
  }

  @Mutation(() => AttemptType, {
    description:
      'Keeps an answer of an open refresher; the last one counts. CURRICULUM_ATTEMPT_SUBMITTED when it is over.',
  })
  @Can(curriculumAccess, 'progress.own')
  saveRefresherAnswer(
    @CurrentActor() actor: Actor,
    @Args('refresher', { type: () => ID, description: 'The refresher.' }) refresher: string,
    @Args('question', { type: () => String, description: 'The key of the question.' }) question: string,
    @Args('chosen', { type: () => [String], description: 'The answer, as to a question of an attempt.' })
    chosen: string[],
  ): Promise<AttemptType> {
    return this.refreshers.saveAnswer(actor.id, refresher, question, chosen);
  }

  @Mutation(() => AttemptType, {
    description: 'Judges a refresher by the answers that were kept; submitted again it answers the same.',
  })
  @Can(curriculumAccess, 'progress.own')
  submitRefresher(
    @CurrentActor() actor: Actor,
    @Args('refresher', { type: () => ID, description: 'The refresher.' }) refresher: string,
    @Args('idempotencyKey', { type: () => ID, description: 'Made by the browser for this submission.' })
    idempotencyKey: string,
  ): Promise<AttemptType> {
    return this.refreshers.submit(actor.id, refresher, idempotencyKey);
  }
}
