import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClauseQuoteType } from '../guide/clause-quote.graphql';

@ObjectType('QuestionOption', { description: 'Something that one can answer.' })
export class QuestionOptionType {
  @Field(() => String, { description: 'Its key in the question.' })
  key: string;

  @Field(() => String, { description: 'Its words.' })
  text: string;
}

@ObjectType('QuestionResult', {
  description: 'How an answer was judged; there is none before the attempt is submitted.',
})
export class QuestionResultType {
  @Field(() => Boolean, { description: 'Whether exactly the right options were chosen.' })
  isRight: boolean;

  @Field(() => [String], { description: 'The keys of the right options.' })
  rightOptions: readonly string[];

  @Field(() => String, { description: 'Why, in one or two sentences.' })
  because: string;

  @Field(() => ClauseQuoteType, { description: 'The clause that the question rests on.' })
  clause: ClauseQuoteType;
}

@ObjectType('AttemptQuestion', { description: 'A question of an attempt.' })
export class AttemptQuestionType {
  @Field(() => String, { description: 'Its key in the bank of the module.' })
  key: string;

  @Field(() => Boolean, { description: 'Whether several options can be chosen.' })
  several: boolean;

  @Field(() => String, { description: 'The question.' })
  text: string;

  @Field(() => [QuestionOptionType], { description: 'The options, in the order of this attempt.' })
  options: readonly QuestionOptionType[];

  @Field(() => [String], { description: 'The keys of the options that were chosen.' })
  chosen: readonly string[];

  @Field(() => QuestionResultType, {
    nullable: true,
    description: 'How it was judged; null before the submission.',
  })
  result: QuestionResultType | null;
}

@ObjectType('Attempt', {
  description: 'One go at a quiz. It survives a reload, a lost connection and a second tab.',
})
export class AttemptType {
  @Field(() => ID, { description: 'The attempt.' })
  id: string;

  @Field(() => String, { description: 'The key of the module.' })
  module: string;

  @Field(() => String, { description: 'The key of the quiz.' })
  step: string;

  @Field(() => [AttemptQuestionType], { description: 'The questions that were drawn, in order.' })
  questions: readonly AttemptQuestionType[];

  @Field(() => Int, { description: 'How many right answers pass.' })
  rightToPass: number;

  @Field(() => Date, { nullable: true, description: 'Until when answers count; null: as long as it takes.' })
  deadline: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was submitted; null while it is open.' })
  submittedAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many percent were right; null while it is open.' })
  score: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it passed; null while it is open.' })
  passed: boolean | null;

  @Field(() => [String], {
    description: 'The keys of the steps that teach what was wrong; empty while it is open.',
  })
  readAgain: readonly string[];
}
