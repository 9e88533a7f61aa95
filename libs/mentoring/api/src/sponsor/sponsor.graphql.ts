import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';

@ObjectType('MenteeWithoutTime', { description: 'A mentee who called off two sessions or more in a pair.' })
export class MenteeWithoutTimeType {
  @Field(() => ID, { description: 'The person.' })
  id: string;

  @Field(() => String, { description: 'The whole name.' })
  name: string;

  @Field(() => String, { description: 'The name by which one is called.' })
  callName: string;

  @Field(() => Int, { description: 'How many sessions they called off.' })
  times: number;

  @Field(() => LocalDateValue, { description: 'When they called off the last one.' })
  lastOn: LocalDate;
}

@ObjectType('SponsoredProgramme', { description: 'A programme that one stands behind.' })
export class SponsoredType {
  @Field(() => ID, { description: 'The programme.' })
  programmeId: string;

  @Field(() => String, { description: 'Its name.' })
  programmeName: string;

  @Field(() => [MenteeWithoutTimeType], { description: 'Mentees for whom somebody has to make time.' })
  needTime: MenteeWithoutTimeType[];
}
