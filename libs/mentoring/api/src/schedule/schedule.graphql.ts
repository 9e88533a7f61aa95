import { Field, Int, ObjectType } from '@nestjs/graphql';
import { WeeklyHoursType } from '../enrolment/enrolment.graphql';

@ObjectType('TakenTime', {
  description: 'When one of the two meets somebody else: never whom, nor about what.',
})
export class TakenTimeType {
  @Field(() => Date, { description: 'When that session begins.' })
  from: Date;

  @Field(() => Date, { description: 'When it ends.' })
  to: Date;

  @Field(() => Boolean, { description: 'Whether it is a session of one’s own; else of the other one.' })
  mine: boolean;
}

@ObjectType('SessionTimes', {
  description: 'When the two of a pair could meet, from the hours that both gave.',
})
export class SessionTimesType {
  @Field(() => [Date], {
    description: 'The next three times that lie whole in the hours of both; perhaps none.',
  })
  times: Date[];

  @Field(() => Int, { description: 'For how many minutes they were looked for.' })
  minutes: number;

  @Field(() => String, { description: 'One’s own time zone, as one enrolled.' })
  myTimeZone: string;

  @Field(() => [WeeklyHoursType], { description: 'The hours that one gave oneself, in one’s own time zone.' })
  myHours: WeeklyHoursType[];

  @Field(() => String, { description: 'The time zone of the other one.' })
  theirTimeZone: string;

  @Field(() => [WeeklyHoursType], { description: 'The hours that the other one gave, in their time zone.' })
  theirHours: WeeklyHoursType[];

  @Field(() => [TakenTimeType], { description: 'When either of the two meets somebody else.' })
  taken: TakenTimeType[];
}
