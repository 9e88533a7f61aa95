import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';

@ObjectType('BeltCount', { description: 'How many people wear one belt.' })
export class BeltCountType {
  @Field(() => String, { nullable: true, description: 'The belt; null for those who hold none yet.' })
  belt: string | null;

  @Field(() => Int, { description: 'People whose highest standing belt it is.' })
  people: number;
}

@ObjectType('ExpiringCounts', {
  description: 'Belts that stop standing soon when nothing is done; each figure includes the ones before it.',
})
export class ExpiringCountsType {
  @Field(() => Int, { description: 'Within 30 days, today included.' })
  within30: number;

  @Field(() => Int, { description: 'Within 60 days.' })
  within60: number;

  @Field(() => Int, { description: 'Within 90 days.' })
  within90: number;
}

@ObjectType('UnitCertification', { description: 'Who is certified in one unit and everything under it.' })
export class UnitCertificationType {
  @Field(() => ID, { nullable: true, description: 'The unit; null for people who are in none.' })
  unitId: string | null;

  @Field(() => String, { nullable: true, description: 'Its name; null for people who are in none.' })
  name: string | null;

  @Field(() => Int, { description: 'People in it today.' })
  people: number;

  @Field(() => Int, { description: 'People who hold what they need, or need nothing.' })
  met: number;

  @Field(() => Int, { description: 'People whose need is past its day and not met.' })
  overdue: number;

  @Field(() => ExpiringCountsType, { description: 'Belts that stop standing soon.' })
  expiring: ExpiringCountsType;

  @Field(() => [BeltCountType], {
    description: 'From no belt to black; belts that nobody wears are left out.',
  })
  belts: BeltCountType[];
}

@ObjectType('ExpiringMonth', { description: 'Belts that stop standing in one calendar month.' })
export class ExpiringMonthType {
  @Field(() => LocalDateValue, { description: 'The first day of the month.' })
  month: LocalDate;

  @Field(() => Int, { description: 'People concerned.' })
  people: number;
}

@ObjectType('UnitAbove', { description: 'A unit by name.' })
export class UnitAboveType {
  @Field(() => ID, { description: 'The unit.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;
}

@ObjectType('CertificationOverview', { description: 'Who is certified, counted now.' })
export class CertificationOverviewType {
  @Field(() => Date, { description: 'When it was counted.' })
  countedAt: Date;

  @Field(() => LocalDateValue, { description: 'The day for which it is true.' })
  asOf: LocalDate;

  @Field(() => [UnitAboveType], {
    description: 'The unit that is looked into, after those above it; empty for the company.',
  })
  within: UnitAboveType[];

  @Field(() => Int, { description: 'People in the company or in the units that one may see.' })
  people: number;

  @Field(() => Int, { description: 'People who hold what they need, or need nothing.' })
  met: number;

  @Field(() => Int, { description: 'People whose need is past its day and not met.' })
  overdue: number;

  @Field(() => ExpiringCountsType, { description: 'Belts that stop standing soon.' })
  expiring: ExpiringCountsType;

  @Field(() => [ExpiringMonthType], {
    description: 'The same by month, the current month and the three that follow.',
  })
  expiringMonths: ExpiringMonthType[];

  @Field(() => [UnitCertificationType], { description: 'The units directly below, by name.' })
  units: UnitCertificationType[];
}
