import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type FitAnswer, mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { FitAnswerEnum, PairFitType } from './fit.graphql';
import { FitService } from './fit.service';

const pairArg = { type: () => ID, description: 'The pair.' };

@Resolver()
export class FitResolver {
  constructor(@Inject(FitService) private readonly fits: FitService) {}

  @Query(() => PairFitType, { description: 'Whether one is asked if the two of a pair fit.' })
  @Can(mentoringAccess, 'pair.view')
  pairFit(@CurrentActor() actor: Actor, @Args('pairId', pairArg) pairId: string): Promise<PairFitType> {
    return this.fits.of(actor.id, pairId);
  }

  @Mutation(() => PairFitType, {
    description: 'Says whether the two fit. Who does not fit is paired anew; nobody is told who said so.',
  })
  @Can(mentoringAccess, 'pair.agree')
  async answerFit(
    @CurrentActor() actor: Actor,
    @Args('pairId', pairArg) pairId: string,
    @Args('answer', { type: () => FitAnswerEnum, description: 'The answer.' }) answer: FitAnswer,
  ): Promise<PairFitType> {
    await this.fits.answer(actor, pairId, answer);
    return this.fits.of(actor.id, pairId);
  }
}
