/** What is asked of whoever does practical work: the task, what the assessors look at, and what one handed in so far. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ClauseQuoteType } from '../guide/clause-quote.graphql';
import { MyWorkType } from './work.graphql';

@ObjectType('CriterionLevel', { description: 'What earns how many points.' })
export class CriterionLevelType {
  @Field(() => Int, { description: 'The points.' })
  points: number;

  @Field(() => String, { description: 'What the work then shows.' })
  text: string;
}

@ObjectType('Criterion', { description: 'One thing that an assessor looks at.' })
export class CriterionType {
  @Field(() => String, { description: 'Its key.' })
  key: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'What the assessor asks of the work.' })
  question: string;

  @Field(() => [CriterionLevelType], { description: 'From the fewest points to the most.' })
  levels: CriterionLevelType[];
}

@ObjectType('Assessment', { description: 'Practical work that persons judge, and what one has handed in.' })
export class AssessmentType {
  @Field(() => String, { description: 'Its key.' })
  key: string;

  @Field(() => String, { description: 'The belt that asks it.' })
  belt: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'What it is about.' })
  summary: string;

  @Field(() => String, { description: 'What is to be done, in Markdown.' })
  task: string;

  @Field(() => String, { description: 'What is handed in.' })
  handIn: string;

  @Field(() => Int, { description: 'How many words the text has at least.' })
  leastWords: number;

  @Field(() => Int, { description: 'How many words the text has at most.' })
  mostWords: number;

  @Field(() => Int, { description: 'How many files may go with it.' })
  mostFiles: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The belt that has to stand before one hands in; null when nothing is in the way. It may be written before.',
  })
  lockedBy: string | null;

  @Field(() => Int, { description: 'How many assessors judge it.' })
  assessors: number;

  @Field(() => Int, { description: 'The points from which it passes.' })
  passMark: number;

  @Field(() => Int, { description: 'The most points.' })
  mostPoints: number;

  @Field(() => [CriterionType], { description: 'What the assessors look at.' })
  rubric: CriterionType[];

  @Field(() => [ClauseQuoteType], { description: 'The clauses that it rests on.' })
  clauses: ClauseQuoteType[];

  @Field(() => [MyWorkType], { description: 'One’s own work, the newest first.' })
  works: MyWorkType[];
}
