import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('CalendarFeed', {
  description: 'The private address under which one’s own calendar reads one’s sessions.',
})
export class CalendarFeedType {
  @Field(() => Date, { nullable: true, description: 'Since when there is an address; null for none.' })
  madeAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a calendar read it last, to the hour.' })
  readAt: Date | null;
}

@ObjectType('CalendarAddress', { description: 'A new private address. It is shown this once.' })
export class CalendarAddressType {
  @Field(() => String, { description: 'The address, secret as a password.' })
  address: string;
}
