import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { RenewalBase, RequirementInParts, Validity } from '@obi/belts/rules';
import type { Belt, LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';

@ObjectType('RuleSetValidity', { description: 'How long an award counts, and when it may be renewed.' })
export class RuleSetValidityType implements Validity {
  @Field(() => Int, { description: 'For so many months.' })
  months: number;

  @Field(() => String, {
    description: 'From where the next expiry is counted: completion, previous-expiry or calendar-day.',
  })
  base: RenewalBase;

  @Field(() => String, { nullable: true, description: 'The day of the year (MM-DD), for calendar-day.' })
  calendarDay?: string;

  @Field(() => Int, { description: 'The renewal window opens so many days before the expiry.' })
  windowDays: number;

  @Field(() => Int, { description: 'A new award counts for more days than these.' })
  minimumActiveDays: number;
}

@ObjectType('RuleSetRequirement', { description: 'One thing that a belt asks.' })
export class RuleSetRequirementType implements RequirementInParts {
  @Field(() => String, {
    description: 'belt, modules, modules-of-belt, clauses, assessment, sessions, taught or refresher.',
  })
  kind: string;

  @Field(() => String, { nullable: true, description: 'The belt that it is about.' })
  belt: string | null;

  @Field(() => [String], { description: 'What it names; no clause named: all of them.' })
  keys: readonly string[];

  @Field(() => String, { nullable: true, description: 'The side of the pair, for sessions.' })
  role: string | null;

  @Field(() => Int, { nullable: true, description: 'How many; null where there is nothing to count.' })
  count: number | null;
}

@ObjectType('RuleSetBelt', { description: 'What one belt asks, and how long it counts.' })
export class RuleSetBeltType {
  @Field(() => String, { description: 'The belt.' })
  belt: Belt;

  @Field(() => String, { description: 'What it stands for.' })
  purpose: string;

  @Field(() => [RuleSetRequirementType], { description: 'What it asks the first time.' })
  requirements: readonly RuleSetRequirementType[];

  @Field(() => [RuleSetRequirementType], { description: 'What a renewal asks.' })
  renewal: readonly RuleSetRequirementType[];

  @Field(() => RuleSetValidityType, { nullable: true, description: 'Null: it never expires.' })
  validity: Validity | null;
}

@ObjectType('RuleSet', { description: 'A version of the ladder, in force from a day on.' })
export class RuleSetType {
  @Field(() => Int, { description: 'The version.' })
  version: number;

  @Field(() => LocalDateValue, { description: 'From which day it is in force.' })
  effectiveFrom: LocalDate;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'The last day of it; null as long as no later version follows.',
  })
  effectiveTo: LocalDate | null;

  @Field(() => Boolean, {
    description: 'Whether it is in force today. None is where a version was replaced before its first day.',
  })
  isInForce: boolean;

  @Field(() => String, { nullable: true, description: 'Who published it; null for the one Obi came with.' })
  publishedBy: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was published.' })
  publishedAt: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was published; null for the one Obi came with.',
  })
  reason: string | null;

  @Field(() => [RuleSetBeltType], { description: 'The seven belts, from white to black.' })
  belts: readonly RuleSetBeltType[];
}

@ObjectType('NamedModule', { description: 'A published module that a belt may ask for by name.' })
export class NamedModuleType {
  @Field(() => String, { description: 'Its name in a rule set.' })
  key: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'The belt under which it stands.' })
  belt: string;
}

@ObjectType('NamedAssessment', { description: 'A practical assessment that a belt may ask for.' })
export class NamedAssessmentType {
  @Field(() => String, { description: 'Its name in a rule set.' })
  key: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;
}

@ObjectType('RequirementChoices', { description: 'What a belt can ask for by name.' })
export class RequirementChoicesType {
  @Field(() => [NamedModuleType], { description: 'Published modules, belt by belt.' })
  modules: readonly NamedModuleType[];

  @Field(() => [NamedAssessmentType], { description: 'Assessments in their last version.' })
  assessments: readonly NamedAssessmentType[];
}
