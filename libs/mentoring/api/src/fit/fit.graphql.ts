import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FIT_ANSWERS, type FitAnswer } from '@obi/mentoring/rules';

export const FitAnswerEnum = Object.fromEntries(FIT_ANSWERS.map((one) => [one, one])) as Record<
  FitAnswer,
  FitAnswer
>;
registerEnumType(FitAnswerEnum, {
  name: 'FitAnswer',
  description: 'What somebody says after the first session: good, still deciding, or not a good fit.',
});

@ObjectType('PairFit', { description: 'Whether one is asked if the two fit, and what one answered oneself.' })
export class PairFitType {
  @Field(() => Boolean, { description: 'Whether one is asked now: once, after the first confirmed session.' })
  isAsked: boolean;

  @Field(() => FitAnswerEnum, { nullable: true, description: 'One’s own answer. Nobody else reads it.' })
  answer: FitAnswer | null;
}
