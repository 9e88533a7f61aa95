import { Field, InputType, Int } from '@nestjs/graphql';
import type { RenewalBase, RequirementInParts, Validity } from '@obi/belts/rules';
import { BELTS, type Belt, type LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsIn,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const BASES = ['completion', 'previous-expiry', 'calendar-day'];
const KINDS = ['modules', 'modules-of-belt', 'clauses', 'assessment', 'sessions', 'taught', 'refresher'];

@InputType('RuleSetRequirementInput', { description: 'One thing that a belt shall ask.' })
export class RuleSetRequirementInput implements RequirementInParts {
  @Field(() => String, { description: 'Any kind but belt: which belt comes before is not to be changed.' })
  @IsIn(KINDS)
  kind: string;

  @Field(() => String, { nullable: true, description: 'The belt that it is about; absent: its own.' })
  @IsOptional()
  @IsIn(BELTS)
  belt?: Belt | null;

  @Field(() => [String], { nullable: true, description: 'What it names; no clause named: all of them.' })
  @IsOptional()
  @ArrayMaxSize(200)
  @MaxLength(200, { each: true })
  keys?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The side of the pair, for sessions.' })
  @IsOptional()
  @IsIn(['mentor', 'mentee'])
  role?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many, where there is something to count.' })
  @IsOptional()
  @Max(1_000)
  count?: number | null;
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
  @Min(-40_000)
  @Max(40_000)
  windowDays: number;

  @Field(() => Int, { description: 'A new award counts for more days than these.' })
  @Min(-40_000)
  @Max(40_000)
  minimumActiveDays: number;
}

@InputType('RuleSetBeltInput', { description: 'What one belt shall ask from now on, in full.' })
export class RuleSetBeltInput {
  @Field(() => String, { description: 'The belt.' })
  @IsIn(BELTS)
  belt: Belt;

  @Field(() => [RuleSetRequirementInput], {
    description: 'What it asks the first time, after the belt before.',
  })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RuleSetRequirementInput)
  requirements: RuleSetRequirementInput[];

  @Field(() => [RuleSetRequirementInput], {
    description: 'What a renewal asks; empty where it never expires.',
  })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RuleSetRequirementInput)
  renewal: RuleSetRequirementInput[];

  @Field(() => RuleSetValidityInput, { nullable: true, description: 'Null: it never expires.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RuleSetValidityInput)
  validity?: RuleSetValidityInput | null;
}

@InputType('RuleSetInput', { description: 'The next rule set: the belts that change against the last one.' })
export class RuleSetInput {
  @Field(() => Int, { description: 'The last version as it was read.' })
  expectedVersion: number;

  @Field(() => LocalDateValue, { description: 'From which day it is in force: today or later.' })
  effectiveFrom: LocalDate;

  @Field(() => [RuleSetBeltInput], { description: 'The belts that change; each once.' })
  @ArrayMaxSize(BELTS.length)
  @ArrayUnique((one: RuleSetBeltInput) => one.belt)
  @ValidateNested({ each: true })
  @Type(() => RuleSetBeltInput)
  belts: RuleSetBeltInput[];
}
