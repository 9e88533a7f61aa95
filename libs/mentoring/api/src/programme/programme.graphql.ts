import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Belt, LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';
import type { ProgrammeRow } from './programme.service';

@ObjectType('MatchingWeights', {
  description: 'How much each thing counts in the score; only proportions matter.',
})
export class WeightsType {
  @Field(() => Int, { description: 'What the mentee wants to learn.' })
  goals: number;

  @Field(() => Int, { description: 'What the mentor hopes to learn in return.' })
  reciprocity: number;

  @Field(() => Int, { description: 'That they work in different units.' })
  crossSilo: number;

  @Field(() => Int, { description: 'Working hours that suit both.' })
  availability: number;

  @Field(() => Int, { description: 'That they asked for each other.' })
  preference: number;

  @Field(() => Int, {
    description:
      'That the mentor waited: their last pair ended through no fault of theirs. No part of a score: as much as all others together, and they come first; 0: nobody does.',
  })
  waited: number;
}

@InputType('MatchingWeightsInput', { description: 'How much each thing counts, 0 to 100.' })
export class WeightsInput implements WeightsType {
  @Field(() => Int, { description: 'What the mentee wants to learn.' })
  goals: number;

  @Field(() => Int, { description: 'What the mentor hopes to learn in return.' })
  reciprocity: number;

  @Field(() => Int, { description: 'That they work in different units.' })
  crossSilo: number;

  @Field(() => Int, { description: 'Working hours that suit both.' })
  availability: number;

  @Field(() => Int, { description: 'That they asked for each other.' })
  preference: number;

  @Field(() => Int, {
    description:
      'That the mentor waited: their last pair ended through no fault of theirs. No part of a score: as much as all others together, and they come first; 0: nobody does.',
  })
  waited: number;
}

@ObjectType('ProgrammeSponsor', { description: 'Who stands behind a programme and makes time for it.' })
export class SponsorType {
  @Field(() => ID, { description: 'The person.' })
  id: string;

  @Field(() => String, { description: 'The whole name.' })
  name: string;
}

@ObjectType('Programme', { description: 'One cohort of reverse mentoring, as HR set it up.' })
export class ProgrammeType implements ProgrammeRow {
  @Field(() => ID, { description: 'The programme.' })
  id: string;

  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => ID, { nullable: true, description: 'Whose people may join; null is the whole company.' })
  unitId: string | null;

  @Field(() => String, { nullable: true, description: 'The name of that unit.' })
  unitName: string | null;

  @Field(() => LocalDateValue, { description: 'The first day.' })
  startsOn: LocalDate;

  @Field(() => LocalDateValue, { description: 'The last day.' })
  endsOn: LocalDate;

  @Field(() => LocalDateValue, { description: 'The last day on which one can enrol.' })
  enrolUntil: LocalDate;

  @Field(() => Int, { description: 'How many sessions.' })
  sessions: number;

  @Field(() => Int, { description: 'Minutes of one session.' })
  minutes: number;

  @Field(() => Int, { description: 'Weeks between two sessions.' })
  everyWeeks: number;

  @Field(() => Int, { description: 'Days in which a proposal is answered.' })
  answerDays: number;

  @Field(() => Int, { nullable: true, description: 'Mentees have at least this grade.' })
  menteeGradeAtLeast: number | null;

  @Field(() => Int, { nullable: true, description: 'Mentors have at most this grade.' })
  mentorGradeAtMost: number | null;

  @Field(() => [ID], { description: 'Units whose people may join, with those under them; none: all people.' })
  openTo: readonly string[];

  @Field(() => String, { nullable: true, description: 'Mentees hold at least this belt.' })
  menteeBeltAtLeast: Belt | null;

  @Field(() => String, { nullable: true, description: 'Mentors hold at least this belt.' })
  mentorBeltAtLeast: Belt | null;

  @Field(() => Int, { description: 'Grades between mentor and mentee, at least.' })
  minGradeGap: number;

  @Field(() => Int, { description: 'Minutes of the week that must suit both.' })
  minOverlapMinutes: number;

  @Field(() => Boolean, { description: 'Whether the two must work in one place.' })
  sameLocationRequired: boolean;

  @Field(() => Boolean, { description: 'Whether people who were a pair before may be one again.' })
  allowPrevious: boolean;

  @Field(() => WeightsType, { description: 'What counts.' })
  weights: WeightsType;

  @Field(() => SponsorType, {
    nullable: true,
    description: 'Who stands behind it: hears when a mentee calls off two sessions.',
  })
  sponsor: SponsorType | null;

  @Field(() => Int, { description: 'How many mentees have enrolled.' })
  mentees: number;

  @Field(() => Int, { description: 'How many mentors have enrolled.' })
  mentors: number;

  @Field(() => Int, { description: 'How many pairs there are or were.' })
  pairs: number;
}

@InputType('CreateProgrammeInput', {
  description: 'A programme; what is left out takes its usual value, or who may join is not limited by it.',
})
export class CreateProgrammeInput {
  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => ID, { nullable: true, description: 'Whose people may join; the whole company when left out.' })
  unitId?: string | null;

  @Field(() => LocalDateValue, { description: 'The first day.' })
  startsOn: LocalDate;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'The last day; after all sessions when left out.',
  })
  endsOn?: LocalDate | null;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'The last day to enrol; the first day when left out.',
  })
  enrolUntil?: LocalDate | null;

  @Field(() => Int, { nullable: true, description: '1 to 30; 7 when left out.' })
  sessions?: number | null;

  @Field(() => Int, { nullable: true, description: '15 to 180; 45 when left out.' })
  minutes?: number | null;

  @Field(() => Int, { nullable: true, description: '1 to 12; 3 when left out.' })
  everyWeeks?: number | null;

  @Field(() => Int, { nullable: true, description: '1 to 60; 7 when left out.' })
  answerDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Mentees have at least this grade; any when left out.' })
  menteeGradeAtLeast?: number | null;

  @Field(() => Int, { nullable: true, description: 'Mentors have at most this grade; any when left out.' })
  mentorGradeAtMost?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Units whose people may join, with those under them; all people when left out.',
  })
  openTo?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Mentees hold at least this belt; any when left out.' })
  menteeBeltAtLeast?: Belt | null;

  @Field(() => String, { nullable: true, description: 'Mentors hold at least this belt; any when left out.' })
  mentorBeltAtLeast?: Belt | null;

  @Field(() => Int, { nullable: true, description: 'Grades between the two, 1 to 20; 2 when left out.' })
  minGradeGap?: number | null;

  @Field(() => ID, { nullable: true, description: 'Who stands behind it; nobody when left out.' })
  sponsorId?: string | null;
}

@InputType('ProgrammeSettingsInput', { description: 'What matching weighs and never allows.' })
export class ProgrammeSettingsInput {
  @Field(() => WeightsInput, { nullable: true, description: 'What counts.' })
  weights?: WeightsInput | null;

  @Field(() => Int, { nullable: true, description: 'Grades between the two, at least.' })
  minGradeGap?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of the week that must suit both.' })
  minOverlapMinutes?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the two must work in one place.' })
  sameLocationRequired?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether earlier pairs may meet again.' })
  allowPrevious?: boolean | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'The last day to enrol.' })
  enrolUntil?: LocalDate | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'The last day.' })
  endsOn?: LocalDate | null;
}
