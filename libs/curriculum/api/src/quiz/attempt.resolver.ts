import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { curriculumAccess } from '@obi/curriculum/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { AttemptType } from './attempt.graphql';
import { AttemptService } from './attempt.service';
import { StartAttempt } from './start-attempt';

@Resolver()
export class AttemptResolver {
  constructor(
    @Inject(AttemptService) private readonly attempts: AttemptService,
    @Inject(StartAttempt) private readonly beginning: StartAttempt,
  ) {}

  @Query(() => AttemptType, { description: "One of one's own attempts; NOT_FOUND for everybody else's." })
  @Can(curriculumAccess, 'progress.own')
  attempt(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The attempt.' }) id: string,
  ): Promise<AttemptType> {
    return this.attempts.attempt(actor.id, id);
  }

  @Mutation(() => AttemptType, {
    description:
      'Begins a quiz or goes on with the attempt under way; begins it again when the guide changed under it. Refused with CURRICULUM_QUIZ_TOO_SOON.',
  })
  @Can(curriculumAccess, 'progress.own')
  startAttempt(
    @CurrentActor() actor: Actor,
    @Args('module', { type: () => String, description: 'The key of the module.' }) module: string,
    @Args('step', { type: () => String, description: 'The key of the quiz.' }) step: string,
  ): Promise<AttemptType> {
    return this.beginning.start(actor.id, module, step);
  }

  @Mutation(() => AttemptType, {
    description:
      'Begins a quiz as practice, which counts for nothing. CURRICULUM_PRACTICE_NOT_OPEN before the module was completed.',
  })
  @Can(curriculumAccess, 'progress.own')
  startPractice(
    @CurrentActor() actor: Actor,
    @Args('module', { type: () => String, description: 'The key of the module.' }) module: string,
    @Args('step', { type: () => String, description: 'The key of the quiz.' }) step: string,
  ): Promise<AttemptType> {
    return this.beginning.practise(actor.id, module, step);
  }

  @Mutation(() => AttemptType, {
    description:
      'Keeps an answer of an open attempt; the last one counts. CURRICULUM_ATTEMPT_SUBMITTED or CURRICULUM_ATTEMPT_TIME_IS_UP when it is over.',
  })
  @Can(curriculumAccess, 'progress.own')
  saveAnswer(
    @CurrentActor() actor: Actor,
    @Args('attempt', { type: () => ID, description: 'The attempt.' }) attempt: string,
    @Args('question', { type: () => String, description: 'The key of the question.' }) question: string,
    @Args('chosen', {
      type: () => [String],
      description:
        'Keys of options, in order where an order is asked for; option:target; or the words. None takes it back.',
    })
    chosen: string[],
  ): Promise<AttemptType> {
    return this.attempts.saveAnswer(actor.id, attempt, question, chosen);
  }

  @Mutation(() => AttemptType, {
    description:
      'Judges an attempt by the answers that were kept; submitted again it answers the same. CURRICULUM_GUIDE_CHANGED when a clause that it rests on asks to certify again since it was begun.',
  })
  @Can(curriculumAccess, 'progress.own')
  submitAttempt(
    @CurrentActor() actor: Actor,
    @Args('attempt', { type: () => ID, description: 'The attempt.' }) attempt: string,
    @Args('idempotencyKey', { type: () => ID, description: 'Made by the browser for this submission.' })
    idempotencyKey: string,
  ): Promise<AttemptType> {
    return this.attempts.submit(actor.id, attempt, idempotencyKey);
  }
}
