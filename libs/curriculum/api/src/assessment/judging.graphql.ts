/** What an assessor sees and says: a work without anybody else's mark, a mark, and how much waits for whom. */
import { Field, Float, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { CriterionType } from './assessment.graphql';
import { WorkFileType, WorkMarkType, WorkState } from './work.graphql';

@ObjectType('WorkToJudge', {
  description: 'A piece of work as an assessor sees it: without anybody else’s mark.',
})
export class WorkToJudgeType {
  @Field(() => ID, { description: 'The work.' })
  id: string;

  @Field(() => String, { description: 'Whose work it is.' })
  personName: string;

  @Field(() => String, { nullable: true, description: 'Where they work.' })
  unitName: string | null;

  @Field(() => String, { description: 'The title of the assessment.' })
  title: string;

  @Field(() => String, { description: 'The belt that asks it.' })
  belt: string;

  @Field(() => GraphQLISODateTime, { description: 'Since when it waits.' })
  handedInAt: Date;

  @Field(() => WorkState, { description: 'Where it stands.' })
  state: WorkState;

  @Field(() => Int, { description: 'How many assessors judge it.' })
  assessors: number;

  @Field(() => Int, { description: 'How many marks it still waits for.' })
  marksMissing: number;

  @Field(() => Boolean, { description: 'Whether the viewer has taken it.' })
  isTakenByMe: boolean;

  @Field(() => String, { description: 'What was asked, in Markdown.' })
  task: string;

  @Field(() => String, { description: 'What was written.' })
  text: string;

  @Field(() => [WorkFileType], { description: 'The files.' })
  files: WorkFileType[];

  @Field(() => [CriterionType], { description: 'What to look at.' })
  rubric: CriterionType[];

  @Field(() => Int, { description: 'The points from which it passes.' })
  passMark: number;

  @Field(() => WorkMarkType, { nullable: true, description: 'The mark that the viewer gave.' })
  myMark: WorkMarkType | null;

  @Field(() => [WorkMarkType], { description: 'All marks, once it is decided.' })
  marks: WorkMarkType[];
}

@ObjectType('AssessorLoad', { description: 'What one assessor has to do and has done.' })
export class AssessorLoadType {
  @Field(() => ID, { description: 'The assessor.' })
  assessorId: string;

  @Field(() => String, { description: 'Their name.' })
  name: string;

  @Field(() => Int, { description: 'Taken and not yet marked.' })
  taken: number;

  @Field(() => Int, { description: 'Marked in the last 90 days.' })
  marked: number;
}

@ObjectType('WorkLackingAssessors', {
  description: 'A piece of work that waits for more marks than there are assessors who may give one.',
})
export class WorkLackingAssessorsType {
  @Field(() => ID, { description: 'The work.' })
  id: string;

  @Field(() => ID, { description: 'Whose work it is.' })
  personId: string;

  @Field(() => String, { description: 'Their name.' })
  personName: string;

  @Field(() => String, { description: 'The title of the assessment.' })
  title: string;

  @Field(() => String, { description: 'The belt that asks it.' })
  belt: string;

  @Field(() => GraphQLISODateTime, { description: 'Since when it waits.' })
  handedInAt: Date;

  @Field(() => Int, { description: 'How many marks it still waits for.' })
  marksMissing: number;

  @Field(() => Int, { description: 'How many assessors are missing who may give one.' })
  lacking: number;
}

@ObjectType('AssessmentLoad', { description: 'How practical work is judged.' })
export class AssessmentLoadType {
  @Field(() => Int, { description: 'How many works wait.' })
  waiting: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when the oldest one waits.' })
  oldestSince: Date | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The median of the hours from handing in to the last mark, over 90 days.',
  })
  medianHours: number | null;

  @Field(() => [AssessorLoadType], { description: 'At most 200 assessors, by name.' })
  assessors: readonly AssessorLoadType[];

  @Field(() => Int, {
    description:
      'How many works wait for ever, for too few may judge them: nobody judges their own, their line’s or their pair’s.',
  })
  lackingAssessors: number;

  @Field(() => [WorkLackingAssessorsType], {
    description: 'Which ones, what waited longest first; at most 100.',
  })
  worksLackingAssessors: readonly WorkLackingAssessorsType[];
}

@InputType('CriterionPointsInput', { description: 'The points for one criterion.' })
export class CriterionPointsInput {
  @Field(() => String, { description: 'The criterion.' })
  @MaxLength(100)
  criterion: string;

  @Field(() => Int, { description: 'One of the points of its levels.' })
  points: number;
}

@InputType('MarkInput', { description: 'A mark to keep; it cannot be changed afterwards.' })
export class MarkInput {
  @Field(() => [CriterionPointsInput], { description: 'One for each criterion.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CriterionPointsInput)
  points: CriterionPointsInput[];

  @Field(() => String, { description: 'What the person reads; needed when the work does not pass.' })
  feedback: string;
}
