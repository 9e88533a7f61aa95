import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BeltChange, CountAsked, RenewalBase, RuleSetChange, Validity } from '@obi/belts/rules';
import { BELTS, type Belt, type LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, Matches, Max, ValidateNested } from 'class-validator';
import type { BeltShifts, RuleSetTouches } from './preview.service';

const BASES = ['completion', 'previous-expiry', 'calendar-day'];
const COUNTABLE = ['modules-of-belt', 'assessment', 'sessions', 'taught', 'refresher'];

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
export class RuleSetRequirementType {
  @Field(() => String, {
    description: 'belt, modules, modules-of-belt, clauses, assessment, sessions, taught or refresher.',
  })
  kind: string;

  @Field(() => String, { nullable: true, description: 'The belt that it is about.' })
  belt: string | null;

  @Field(() => [String], { description: 'What it names; empty: all of the kind.' })
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

  @Field(() => RuleSetValidityType, { nullable: true, description: 'Absent: it never expires.' })
  validity: Validity | null;
}

@ObjectType('RuleSet', { description: 'A version of the ladder, in force from a day on.' })
export class RuleSetType {
  @Field(() => Int, { description: 'The version.' })
  version: number;

  @Field(() => LocalDateValue, { description: 'From which day it is in force.' })
  effectiveFrom: LocalDate;

  @Field(() => String, { nullable: true, description: 'Who published it; null for the one Obi came with.' })
  publishedBy: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was published.' })
  publishedAt: Date;

  @Field(() => [RuleSetBeltType], { description: 'The seven belts, from white to black.' })
  belts: readonly RuleSetBeltType[];
}

@ObjectType('BeltShifts', { description: 'How many people other rules touch, for one belt.' })
export class BeltShiftsType implements BeltShifts {
  @Field(() => String, { description: 'The belt.' })
  belt: string;

  @Field(() => Int, { description: 'People who are awarded it.' })
  awarded: number;

  @Field(() => Int, { description: 'Holders who have to do something for it.' })
  due: number;

  @Field(() => Int, { description: 'Holders who lose it.' })
  lapsed: number;

  @Field(() => Int, { description: 'Holders who had to do something for it and no longer have to.' })
  freed: number;

  @Field(() => Int, { description: 'People who work at it and have more left to do.' })
  more: number;

  @Field(() => Int, { description: 'People who work at it and have less left to do.' })
  less: number;
}

@ObjectType('RuleSetPreview', { description: 'Whom a rule set would touch; nothing is written down.' })
export class RuleSetPreviewType implements RuleSetTouches {
  @Field(() => Int, { description: 'Everybody touched, each counted once.' })
  people: number;

  @Field(() => [BeltShiftsType], { description: 'Belt by belt; without those that touch nobody.' })
  belts: readonly BeltShifts[];
}

@InputType('RuleSetCountInput', { description: 'How many of one kind of thing a belt shall ask.' })
export class RuleSetCountInput implements CountAsked {
  @Field(() => String, { description: 'What is counted.' })
  @IsIn(COUNTABLE)
  kind: string;

  @Field(() => Int, { description: 'How many.' })
  @Max(1_000)
  count: number;
}

@InputType('RuleSetValidityInput', { description: 'How long an award shall count.' })
export class RuleSetValidityInput implements Validity {
  @Field(() => Int, { description: 'For so many months.' })
  @Max(1_200)
  months: number;

  @Field(() => String, { description: 'completion, previous-expiry or calendar-day.' })
  @IsIn(BASES)
  base: RenewalBase;

  @Field(() => String, { nullable: true, description: 'The day of the year (MM-DD), for calendar-day.' })
  @IsOptional()
  @Matches(/^\d\d-\d\d$/)
  calendarDay?: string;

  @Field(() => Int, { description: 'The renewal window opens so many days before the expiry.' })
  windowDays: number;

  @Field(() => Int, { description: 'A new award counts for more days than these.' })
  minimumActiveDays: number;
}

@InputType('RuleSetBeltInput', { description: 'What changes about one belt; what is not named stays.' })
export class RuleSetBeltInput implements BeltChange {
  @Field(() => String, { description: 'The belt.' })
  @IsIn(BELTS)
  belt: Belt;

  @Field(() => [RuleSetCountInput], { description: 'Of what it asks the first time.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RuleSetCountInput)
  requirements: RuleSetCountInput[];

  @Field(() => [RuleSetCountInput], { description: 'Of what a renewal asks.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RuleSetCountInput)
  renewal: RuleSetCountInput[];

  @Field(() => RuleSetValidityInput, { nullable: true, description: 'Absent: it stays as it is.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RuleSetValidityInput)
  validity?: RuleSetValidityInput | null;
}

@InputType('RuleSetInput', { description: 'The next rule set: what changes against the last one.' })
export class RuleSetInput implements RuleSetChange {
  @Field(() => Int, { description: 'The last version as it was read.' })
  expectedVersion: number;

  @Field(() => LocalDateValue, { description: 'From which day it is in force: today or later.' })
  effectiveFrom: LocalDate;

  @Field(() => [RuleSetBeltInput], { description: 'The belts that change.' })
  @ArrayMaxSize(BELTS.length)
  @ValidateNested({ each: true })
  @Type(() => RuleSetBeltInput)
  belts: RuleSetBeltInput[];
}
