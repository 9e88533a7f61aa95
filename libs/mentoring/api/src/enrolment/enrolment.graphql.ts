import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import type { EnrolmentWish, Side, WeeklyHours } from '@obi/mentoring/rules';
import { LocalDateValue } from '@obi/shared/api';
import { SideEnum } from '../enums';
import { MentoringPersonType } from '../person/person.graphql';

@ObjectType('WeeklyHours', {
  description: 'Hours of one weekday that suit, in the time zone of the enrolment.',
})
export class WeeklyHoursType implements WeeklyHours {
  @Field(() => Int, { description: 'Monday is 1, Sunday is 7.' })
  day: number;

  @Field(() => Int, { description: 'Minutes after midnight.' })
  from: number;

  @Field(() => Int, { description: 'Minutes after midnight.' })
  to: number;
}

@InputType('WeeklyHoursInput', { description: 'Hours of one weekday that suit.' })
export class WeeklyHoursInput implements WeeklyHours {
  @Field(() => Int, { description: 'Monday is 1, Sunday is 7.' })
  day: number;

  @Field(() => Int, { description: 'Minutes after midnight.' })
  from: number;

  @Field(() => Int, { description: 'Minutes after midnight.' })
  to: number;
}

@InputType('EnrolInput', { description: 'What a person says about themself.' })
export class EnrolInput implements EnrolmentWish {
  @Field(() => SideEnum, { description: 'As mentor or as mentee.' })
  side: Side;

  @Field(() => Int, { defaultValue: 1, description: 'How many people to meet: a mentor 1 to 3, a mentee 1.' })
  capacity: number;

  @Field(() => [String], { description: 'Topics to learn, the most wanted first; up to 5.' })
  wants: string[];

  @Field(() => [String], { description: 'Topics to teach; up to 5.' })
  offers: string[];

  @Field(() => [String], { description: 'Languages as two letters.' })
  languages: string[];

  @Field(() => String, { description: 'The time zone of the hours, for instance Europe/Lisbon.' })
  timeZone: string;

  @Field(() => [WeeklyHoursInput], { description: 'Hours of the week that suit.' })
  hours: WeeklyHoursInput[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Whom one would rather meet, the dearest first; up to 5.',
  })
  rather: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Whom one would rather not meet; nobody else ever reads it.',
  })
  ratherNot: string[];
}

@ObjectType('Enrolment', { description: 'What one said about oneself; only oneself reads it.' })
export class EnrolmentType implements Omit<EnrolmentWish, 'rather' | 'ratherNot'> {
  @Field(() => ID, { description: 'The enrolment.' })
  id: string;

  @Field(() => SideEnum, { description: 'As mentor or as mentee.' })
  side: Side;

  @Field(() => Int, { description: 'How many people to meet.' })
  capacity: number;

  @Field(() => Int, { description: 'In how many running pairs.' })
  pairs: number;

  @Field(() => [String], { description: 'Topics to learn.' })
  wants: string[];

  @Field(() => [String], { description: 'Topics to teach.' })
  offers: string[];

  @Field(() => [String], { description: 'Languages as two letters.' })
  languages: string[];

  @Field(() => String, { description: 'The time zone of the hours.' })
  timeZone: string;

  @Field(() => [WeeklyHoursType], { description: 'Hours of the week that suit.' })
  hours: WeeklyHoursType[];

  @Field(() => [MentoringPersonType], { description: 'Whom one would rather meet.' })
  rather: MentoringPersonType[];

  @Field(() => [MentoringPersonType], { description: 'Whom one would rather not meet.' })
  ratherNot: MentoringPersonType[];

  @Field(() => String, {
    nullable: true,
    description: 'Why one goes without a mentor after the last matching.',
  })
  withoutBecause: string | null;

  @Field(() => String, { nullable: true, description: 'The smallest change that would bring a mentor.' })
  smallestChange: string | null;
}

@ObjectType('MyProgramme', { description: 'A programme as somebody who may join it sees it.' })
export class MyProgrammeType {
  @Field(() => ID, { description: 'The programme.' })
  id: string;

  @Field(() => String, { description: 'The name.' })
  name: string;

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

  @Field(() => [SideEnum], { description: 'The sides on which one may join now.' })
  sides: Side[];

  @Field(() => String, { nullable: true, description: 'The code of why one may not join, on neither side.' })
  whyNot: string | null;

  @Field(() => String, { nullable: true, description: "The person's language, to begin the form with." })
  language: string | null;

  @Field(() => String, { nullable: true, description: "The person's time zone, to begin the form with." })
  timeZone: string | null;

  @Field(() => [EnrolmentType], { description: 'How one is enrolled: on one side, both or none.' })
  enrolments: EnrolmentType[];
}
