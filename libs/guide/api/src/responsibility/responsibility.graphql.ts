import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';
import { ArrayMaxSize, IsOptional, IsUUID, MaxLength } from 'class-validator';

@ObjectType('Answerer', { description: 'Somebody who is named to answer.' })
export class AnswererType {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'Their name.' })
  name: string;

  @Field(() => Boolean, { description: 'Whether they have left, so that a deputy answers instead.' })
  hasLeft: boolean;
}

@ObjectType('Responsibility', {
  description:
    'Who answers one matter of a clause, for a unit and everything under it. A nearer unit goes first.',
})
export class ResponsibilityType {
  @Field(() => ID, { description: 'The responsibility.' })
  id: string;

  @Field(() => String, { description: 'The key of the clause.' })
  clause: string;

  @Field(() => String, { description: 'What is to be answered: “Refund over €250”.' })
  matter: string;

  @Field(() => ID, { nullable: true, description: 'Where; null is the whole company.' })
  unitId: string | null;

  @Field(() => String, { nullable: true, description: 'The name of that unit.' })
  unitName: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What people read instead of a name: “Customer care”.',
  })
  shownAs: string | null;

  @Field(() => String, { description: 'How and when to reach them; empty when nothing is said.' })
  reach: string;

  @Field(() => Boolean, { description: 'This is not answered in public: it is passed on.' })
  isPassedOn: boolean;

  @Field(() => AnswererType, { description: 'Exactly one person at any instant.' })
  accountable: AnswererType;

  @Field(() => [AnswererType], { description: 'Who steps in, in this order.' })
  deputies: AnswererType[];

  @Field(() => AnswererType, {
    nullable: true,
    description: 'Who answers now; null when everybody named has left.',
  })
  answeredBy: AnswererType | null;

  @Field(() => LocalDateValue, { description: 'The first day.' })
  from: LocalDate;

  @Field(() => LocalDateValue, { nullable: true, description: 'The last day; null when none is foreseen.' })
  until: LocalDate | null;
}

@ObjectType('WhoAnswers', { description: 'Who answers in one unit.' })
export class WhoAnswersType {
  @Field(() => ID, { nullable: true, description: 'The unit; null is the whole company.' })
  unitId: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  unitName: string | null;

  @Field(() => [ResponsibilityType], {
    description: 'One for each matter; bounded by the matters of the guide.',
  })
  responsibilities: ResponsibilityType[];
}

@ObjectType('ResponsibilityGap', { description: 'A matter that nobody answers, or soon nobody.' })
export class ResponsibilityGapType {
  @Field(() => String, {
    description: '`nobody`, `left` (everybody named has left) or `ends` (within a month).',
  })
  kind: string;

  @Field(() => String, { description: 'The key of the clause.' })
  clause: string;

  @Field(() => String, { description: 'Its number.' })
  clauseNumber: string;

  @Field(() => String, { description: 'Its title.' })
  clauseTitle: string;

  @Field(() => String, { nullable: true, description: 'The matter; null when the clause has none at all.' })
  matter: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Where, with everything under it; null is the whole company.',
  })
  unitId: string | null;

  @Field(() => String, { nullable: true, description: 'The name of that unit.' })
  unitName: string | null;

  @Field(() => Boolean, { description: 'Only the people directly in the unit: under it somebody answers.' })
  isUnitAlone: boolean;

  @Field(() => LocalDateValue, { nullable: true, description: 'The last day of one that ends.' })
  until: LocalDate | null;
}

@ObjectType('ResponsibilityGaps', { description: 'What nobody answers today.' })
export class ResponsibilityGapsType {
  @Field(() => Int, { description: 'How many gaps there are.' })
  total: number;

  @Field(() => [ResponsibilityGapType], { description: 'The first 200, in the order of the guide.' })
  gaps: ResponsibilityGapType[];
}

@InputType('AssignResponsibilityInput', {
  description: 'Who answers a matter from a day on. Who did so until then hands over on that day.',
})
export class AssignResponsibilityInput {
  @Field(() => String, { description: 'The key of the clause.' })
  @MaxLength(200)
  clause: string;

  @Field(() => String, { description: 'What is to be answered; at most 120 characters.' })
  matter: string;

  @Field(() => ID, {
    nullable: true,
    description: 'For this unit and everything under it; absent: the company.',
  })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, { description: 'The one person who is accountable.' })
  @IsUUID()
  accountableId: string;

  @Field(() => [ID], { description: 'Who steps in, in this order; at most five.' })
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  deputyIds: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What people read instead of the name; at most 120 characters.',
  })
  @IsOptional()
  @MaxLength(120)
  shownAs?: string | null;

  @Field(() => String, {
    defaultValue: '',
    description: 'How and when to reach them; at most 300 characters.',
  })
  reach: string;

  @Field(() => Boolean, { defaultValue: false, description: 'It is passed on, not answered in public.' })
  isPassedOn: boolean;

  @Field(() => LocalDateValue, { description: 'The first day; today or later.' })
  from: LocalDate;

  @Field(() => LocalDateValue, { nullable: true, description: 'The last day, when one is foreseen.' })
  until?: LocalDate | null;
}
