import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { QuestionKind } from '@obi/curriculum/rules';
import { ClauseQuoteType } from '../guide/clause-quote.graphql';
import { ModuleDeltaType } from '../module/module.graphql';

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
  @Field(() => Boolean, { description: 'Whether the answer is right.' })
  isRight: boolean;

  @Field(() => [String], {
    description: 'What is right, as an answer would say it; of a text all that is accepted.',
  })
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

  @Field(() => String, { description: 'What it asks for: single, several, order, match or text.' })
  kind: QuestionKind;

  @Field(() => String, { description: 'The question.' })
  text: string;

  @Field(() => [QuestionOptionType], { description: 'The options, in the order of this attempt.' })
  options: readonly QuestionOptionType[];

  @Field(() => [QuestionOptionType], {
    description:
      'What the options of a match are matched with, in the order of this attempt; none otherwise.',
  })
  targets: readonly QuestionOptionType[];

  @Field(() => [String], {
    description: 'The answer: keys of options; of a match option:target; of a text the words.',
  })
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

  @Field(() => Boolean, { description: 'Whether it is practice, which counts for nothing.' })
  isPractice: boolean;

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

  @Field(() => Int, {
    nullable: true,
    description: 'How many seconds are left until then, by the clock of the server; null without a deadline.',
  })
  secondsLeft: number | null;

  @Field(() => Date, { nullable: true, description: 'When it was submitted; null while it is open.' })
  submittedAt: Date | null;

  @Field(() => ModuleDeltaType, {
    nullable: true,
    description:
      'What the guide changed since it was begun: it is not judged any more and has to be begun again. Null when nothing.',
  })
  guideChange: ModuleDeltaType | null;

  @Field(() => Int, { nullable: true, description: 'How many percent were right; null while it is open.' })
  score: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it passed; null while it is open.' })
  passed: boolean | null;

  @Field(() => [String], {
    description: 'The keys of the steps that teach what was wrong; empty while it is open.',
  })
  readAgain: readonly string[];
}
