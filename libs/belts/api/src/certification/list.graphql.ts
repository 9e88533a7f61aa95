import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CERTIFICATION_TABS, type CertificationTab } from '@obi/belts/rules';
import { BELTS, type LocalDate } from '@obi/kernel';
import { connectionOf, LocalDateValue } from '@obi/shared/api';
import { IsIn, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import type { CertificationFilter } from './list.sql';

@InputType('CertificationFilter', { description: 'Which people a list of certifications shows.' })
export class CertificationFilterInput implements CertificationFilter {
  @Field(() => String, { defaultValue: 'everyone', description: 'overdue, expiring or everyone.' })
  @IsIn(CERTIFICATION_TABS)
  tab: CertificationTab;

  @Field(() => ID, { nullable: true, description: 'A unit with everything under it.' })
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of a name, or a whole employee number.' })
  @IsOptional()
  @MaxLength(100)
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'The belt that is worn; `none` for no belt.' })
  @IsOptional()
  @IsIn([...BELTS, 'none'])
  held?: string | null;

  @Field(() => String, { nullable: true, description: 'The belt that is needed.' })
  @IsOptional()
  @IsIn(BELTS)
  needs?: string | null;

  @Field(() => Int, { nullable: true, description: 'On `overdue`: for more than so many days.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  overdueDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'On `expiring`: within so many days; 90 when absent.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3_650)
  withinDays?: number | null;
}

@ObjectType('MissingCount', { description: 'How many of one thing are missing.' })
export class MissingCountType {
  @Field(() => String, { description: 'What is missing: modules, clauses, sessions-as-mentor, …' })
  code: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType('Certification', { description: "One person's certification on a day." })
export class CertificationType {
  @Field(() => LocalDateValue, { description: 'The day for which it is true.' })
  asOf: LocalDate;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'The whole name.' })
  name: string;

  @Field(() => String, { description: "The company's number of the person." })
  employeeNumber: string;

  @Field(() => String, { nullable: true, description: 'The unit, with the one above it.' })
  unit: string | null;

  @Field(() => String, { nullable: true, description: "The manager's name." })
  manager: string | null;

  @Field(() => String, { nullable: true, description: 'The highest belt that stands.' })
  held: string | null;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'The last day on which it stands when nothing is done.',
  })
  heldUntil: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The belt that is needed.' })
  needs: string | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'By when it is needed.' })
  dueOn: LocalDate | null;

  @Field(() => LocalDateValue, {
    nullable: true,
    description: 'Since when the need is past its day and not met.',
  })
  overdueSince: LocalDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'The belt that is overdue: it may be a lower one than the belt that is needed later.',
  })
  overdueFor: string | null;

  @Field(() => Int, { nullable: true, description: 'For how many days it has been overdue.' })
  overdueDays: number | null;

  @Field(() => [MissingCountType], { description: 'What is left to meet the need, or to keep the belt.' })
  missing: MissingCountType[];
}

@ObjectType({ description: 'One page of people with their certification.' })
export class CertificationConnection extends connectionOf(CertificationType, 'Certification') {
  @Field(() => Int, { description: 'How many people the filter finds.' })
  totalCount: number;
}
