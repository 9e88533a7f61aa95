import { Field, Int, ObjectType } from '@nestjs/graphql';

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

  @Field(() => String, { description: 'The time zone of the other one.' })
  theirTimeZone: string;
}
