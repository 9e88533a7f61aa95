/** A piece of practical work as everybody reads it who may: where it stands, its files, and the marks once all are in. */
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

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
