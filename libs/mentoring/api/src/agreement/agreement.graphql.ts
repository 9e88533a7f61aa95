import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import { AGREEMENT_STANDINGS, type AgreementStanding, type Driver, type Side } from '@obi/mentoring/rules';
import { LocalDateValue } from '@obi/shared/api';
import { DriverEnum, named, SideEnum } from '../enums';

const StandingEnum = named(
  AGREEMENT_STANDINGS,
  'AgreementStanding',
  'Whether the other one has yet to agree, asks for a change, or both agreed.',
);

@ObjectType('Agreement', { description: 'What the two agreed when they began.' })
export class AgreementType {
  @Field(() => DriverEnum, { description: 'Who brings the topics.' })
  drives: Driver;

  @Field(() => Int, { description: 'Weeks between two sessions.' })
  everyWeeks: number;

  @Field(() => Int, { description: 'Minutes of one session.' })
  minutes: number;

  @Field(() => LocalDateValue, { description: 'The last day.' })
  endsOn: LocalDate;

  @Field(() => String, { description: 'What stays between the two. Only they read it.' })
  staysBetweenUs: string;

  @Field(() => String, { description: 'How either of them stops. Only they read it.' })
  howWeStop: string;

  @Field(() => StandingEnum, { description: 'Whether it holds, or whose word is waited for.' })
  standing: AgreementStanding;

  @Field(() => SideEnum, { description: 'Who wrote it.' })
  savedBy: Side;

  @Field(() => Date, { description: 'When it was written: who answers it says which one they read.' })
  savedAt: Date;

  @Field(() => Boolean, { description: 'Whether one’s own word is waited for.' })
  waitsForMe: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What the other one asks to be changed. Only the two read it.',
  })
  changeAsked: string | null;
}

@InputType('AgreementInput', { description: 'What the two agree.' })
export class AgreementInput {
  @Field(() => DriverEnum, { description: 'Who brings the topics.' })
  drives: Driver;

  @Field(() => Int, { description: 'Weeks between two sessions, 1 to 12.' })
  everyWeeks: number;

  @Field(() => Int, { description: 'Minutes of one session, 15 to 180.' })
  minutes: number;

  @Field(() => LocalDateValue, { description: 'The last day.' })
  endsOn: LocalDate;

  @Field(() => String, {
    defaultValue: '',
    description: 'What stays between the two; up to 1,000 characters.',
  })
  staysBetweenUs: string;

  @Field(() => String, { defaultValue: '', description: 'How either of them stops; up to 1,000 characters.' })
  howWeStop: string;
}
