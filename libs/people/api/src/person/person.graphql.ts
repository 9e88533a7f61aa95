import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDateValue } from '@obi/shared/api';
import type { LocalDate } from '@obi/kernel';

@ObjectType('UnitName', { description: 'A unit with its place in the company.' })
export class UnitNameType {
  @Field(() => ID, { description: 'The unit.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => [String], { description: 'The names from the top of the company down to it.' })
  path: string[];
}

@ObjectType('PersonName', { description: 'Somebody, as they are called.' })
export class PersonNameType {
  @Field(() => ID, { description: 'The person.' })
  id: string;

  @Field(() => String, { description: 'The whole name.' })
  name: string;
}

@ObjectType('KeptValue', {
  description: 'What the company’s file says besides; Obi keeps it and does not use it.',
})
export class KeptValueType {
  @Field(() => String, { description: 'The heading in the file.' })
  heading: string;

  @Field(() => String, { description: 'The value.' })
  value: string;
}

@ObjectType('PersonDetails', {
  description: 'What only those see who need it: the person, their line, HR, auditors.',
})
export class PersonDetailsType {
  @Field(() => String, { description: 'The company’s own number of the person.' })
  employeeNumber: string;

  @Field(() => String, { nullable: true, description: 'The work address.' })
  email: string | null;

  @Field(() => Int, { nullable: true, description: 'Seniority; higher is more senior. Null: not known.' })
  grade: number | null;

  @Field(() => String, { nullable: true, description: 'The job title.' })
  job: string | null;

  @Field(() => String, { nullable: true, description: 'Where they work.' })
  location: string | null;

  @Field(() => String, { nullable: true, description: 'The language as a tag.' })
  language: string | null;

  @Field(() => String, { nullable: true, description: 'The IANA time zone.' })
  timeZone: string | null;

  @Field(() => LocalDateValue, { description: 'The first day.' })
  joinedOn: LocalDate;

  @Field(() => LocalDateValue, { nullable: true, description: 'The last day, once it is known.' })
  lastDay: LocalDate | null;

  @Field(() => PersonNameType, { nullable: true, description: 'To whom they report.' })
  manager: PersonNameType | null;

  @Field(() => Int, { description: 'How many report to them directly.' })
  reportCount: number;

  @Field(() => [KeptValueType], { description: 'What the file says besides.' })
  kept: KeptValueType[];

  @Field(() => Boolean, { description: 'Whether they have chosen a password.' })
  hasSignedIn: boolean;
}

@ObjectType('Person', { description: 'Somebody who works or worked here.' })
export class PersonType {
  @Field(() => ID, { description: 'The person.' })
  id: string;

  @Field(() => String, { description: 'The whole name.' })
  name: string;

  @Field(() => UnitNameType, { nullable: true, description: 'Where they sit; null: in no unit.' })
  unit: UnitNameType | null;

  @Field(() => Boolean, { description: 'Whether they have left.' })
  hasLeft: boolean;

  @Field(() => PersonDetailsType, { nullable: true, description: 'Null when it is not for you to see.' })
  details: PersonDetailsType | null;
}

@ObjectType('Placement', { description: 'Where a person stood in the company from a day on.' })
export class PlacementType {
  @Field(() => LocalDateValue, { description: 'The first day; it holds until the next placement begins.' })
  since: LocalDate;

  @Field(() => UnitNameType, {
    nullable: true,
    description: 'The unit, by its name of today; null: in no unit.',
  })
  unit: UnitNameType | null;

  @Field(() => String, { nullable: true, description: 'The job title; null: not known.' })
  job: string | null;

  @Field(() => Int, { nullable: true, description: 'Seniority; higher is more senior. Null: not known.' })
  grade: number | null;

  @Field(() => PersonNameType, { nullable: true, description: 'To whom they reported; null: to nobody.' })
  manager: PersonNameType | null;
}

export const PersonConnection = connectionOf(PersonType, 'Person');
