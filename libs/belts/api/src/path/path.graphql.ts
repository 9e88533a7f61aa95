import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';

@ObjectType('Requirement', { description: 'How far somebody is with one thing that a belt asks.' })
export class RequirementType {
  @Field(() => String, {
    description:
      'modules, modules-not-published, clauses, clauses-not-published, assessment, sessions-as-mentor, sessions-as-mentee, taught or refresher.',
  })
  code: string;

  @Field(() => Int, { description: 'How many are done.' })
  done: number;

  @Field(() => Int, { description: 'How many there are.' })
  total: number;

  @Field(() => [String], { description: 'Keys of the modules, clauses or the assessment still to do.' })
  left: string[];
}

@ObjectType('BeltStanding', {
  description: 'How one person stands to one belt (product.md, rules of belts).',
})
export class BeltStandingType {
  @Field(() => String, { description: 'white, yellow, orange, green, blue, brown or black.' })
  belt: string;

  @Field(() => String, { description: 'none, in progress, held, due, lapsed or revoked.' })
  state: string;

  @Field(() => String, { nullable: true, description: 'Why it is due: expiring or guide-changed.' })
  dueBecause: string | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'The day of the last award.' })
  earnedOn: LocalDate | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'Since when it has been held without a gap.' })
  heldSince: LocalDate | null;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'The last day of the award; null when it never expires.',
  })
  validUntil: LocalDate | null;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'The last day on which it stands when nothing is done.',
  })
  standsUntil: LocalDate | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'From when it can be renewed.' })
  windowOpensOn: LocalDate | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'The first day on which it no longer stood.' })
  endedOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The version of the guide on which it was earned.' })
  guideVersion: string | null;

  @Field(() => String, { description: 'What it asks now: first, renewal, delta or nothing.' })
  asks: string;

  @Field(() => Int, { description: 'Requirements done; each module, clause and session counts one.' })
  done: number;

  @Field(() => Int, { description: 'Requirements in all; 0 when it asks nothing.' })
  total: number;

  @Field(() => String, {
    nullable: true,
    description: 'The belt that has to stand before this one is awarded.',
  })
  lockedBy: string | null;

  @Field(() => [RequirementType], { description: 'Each requirement with how far one is.' })
  requirements: RequirementType[];
}

@ObjectType('BeltRule', { description: 'What a belt stands for.' })
export class BeltRuleType {
  @Field(() => String, { description: 'The belt.' })
  belt: string;

  @Field(() => String, { description: 'Two or three words: Listen.' })
  purpose: string;

  @Field(() => String, { description: 'One sentence.' })
  summary: string;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many months an award counts; null: it never expires.',
  })
  validityMonths: number | null;
}

@ObjectType('PathStep', { description: 'One step of a module on the way.' })
export class PathStepType {
  @Field(() => String, { description: 'Its key within the module.' })
  key: string;

  @Field(() => String, { description: 'lesson, scenario or quiz.' })
  type: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => Boolean, {
    description: 'Whether this person has done it, in the current version of the module.',
  })
  done: boolean;
}

@ObjectType('PathModule', { description: 'A module of the belt that a person works towards.' })
export class PathModuleType {
  @Field(() => String, { description: 'Its key, also the address of the player.' })
  key: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'One or two sentences.' })
  summary: string;

  @Field(() => String, { description: "A customer's words." })
  quote: string;

  @Field(() => Int, { description: 'About how many minutes it takes.' })
  minutes: number;

  @Field(() => Int, { description: 'Its place among the modules of the belt.' })
  position: number;

  @Field(() => Boolean, { description: 'Whether this person has completed it.' })
  completed: boolean;

  @Field(() => [PathStepType], { description: 'Its steps in order.' })
  steps: PathStepType[];
}

@ObjectType('Path', { description: "One person's way from white to black, today." })
export class PathType {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => LocalDateValue, { description: 'The day for which it is true.' })
  asOf: LocalDate;

  @Field(() => String, { nullable: true, description: 'The highest belt that stands.' })
  held: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The belt that is worked towards; null when all are held.',
  })
  earning: string | null;

  @Field(() => Int, { description: 'Requirements of that belt that are done.' })
  done: number;

  @Field(() => Int, { description: 'Requirements of that belt.' })
  total: number;

  @Field(() => String, { nullable: true, description: 'The belt that the job, unit or grade asks for.' })
  needs: string | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'By when it is needed.' })
  dueOn: LocalDate | null;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'Since when the need is past its day and not met.',
  })
  overdueSince: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The belt that is overdue; it may be a lower one.' })
  overdueFor: string | null;

  @Field(() => [BeltStandingType], { description: 'All seven belts, from white to black.' })
  belts: BeltStandingType[];

  @Field(() => [BeltRuleType], { description: 'What each belt stands for, in the same order.' })
  ladder: BeltRuleType[];

  @Field(() => [PathModuleType], {
    description: 'The modules of the belt that is worked towards, with its steps.',
  })
  modules: PathModuleType[];
}
