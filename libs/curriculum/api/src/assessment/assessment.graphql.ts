import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { ClauseQuoteType } from '../guide/clause-quote.graphql';

export enum WorkState {
  writing = 'writing',
  waiting = 'waiting',
  passed = 'passed',
  returned = 'returned',
}
registerEnumType(WorkState, {
  name: 'WorkState',
  description: 'Where a piece of work stands.',
  valuesMap: {
    writing: { description: 'It is written and not handed in.' },
    waiting: { description: 'It waits for its assessors; it is not changed any more.' },
    passed: { description: 'All marks are in, and it passed.' },
    returned: { description: 'All marks are in: the person is asked to practise and may hand in again.' },
  },
});

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

@ObjectType('WorkFile', {
  description: 'A file that belongs to a piece of work; it is fetched from /api/work-files/<id>.',
})
export class WorkFileType {
  @Field(() => ID, { description: 'The file.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'What it is, found out from its first bytes: a media type.' })
  type: string;

  @Field(() => Int, { description: 'How large it is, in bytes.' })
  bytes: number;
}

@ObjectType('CriterionPoints', { description: 'The points given for one criterion.' })
export class CriterionPointsType {
  @Field(() => String, { description: 'The criterion.' })
  criterion: string;

  @Field(() => Int, { description: 'The points.' })
  points: number;
}

@ObjectType('WorkMark', { description: 'What one assessor gave. It is shown once all marks are in.' })
export class WorkMarkType {
  @Field(() => String, { description: 'The name of the assessor.' })
  assessorName: string;

  @Field(() => [CriterionPointsType], { description: 'By criterion.' })
  points: CriterionPointsType[];

  @Field(() => Int, { description: 'All points.' })
  total: number;

  @Field(() => Boolean, { description: 'Whether this mark alone passes the work.' })
  passes: boolean;

  @Field(() => String, { description: 'What the assessor says to the person.' })
  feedback: string;
}

@ObjectType('MyWork', { description: 'A piece of one’s own work.' })
export class MyWorkType {
  @Field(() => ID, { description: 'The work.' })
  id: string;

  @Field(() => WorkState, { description: 'Where it stands.' })
  state: WorkState;

  @Field(() => String, { description: 'What is written.' })
  text: string;

  @Field(() => [WorkFileType], { description: 'Its files.' })
  files: WorkFileType[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was handed in.' })
  handedInAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When all marks were in.' })
  decidedAt: Date | null;

  @Field(() => [WorkMarkType], { description: 'The marks; none before all are in.' })
  marks: WorkMarkType[];
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
  assessors: AssessorLoadType[];

  @Field(() => Int, {
    description:
      'How many works wait for ever, for too few may judge them: nobody judges their own, their line’s or their pair’s.',
  })
  lackingAssessors: number;

  @Field(() => [WorkLackingAssessorsType], {
    description: 'Which ones, what waited longest first; at most 100.',
  })
  worksLackingAssessors: WorkLackingAssessorsType[];
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
