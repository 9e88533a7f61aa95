import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';

@ObjectType('SessionByLink', {
  description:
    'The session that a link in a mail asks about: who, when and how long. Never a word of a note.',
})
export class SessionByLinkType {
  @Field(() => String, { description: 'Who logged it, by the name they are called.' })
  other: string;

  @Field(() => String, { description: 'Who is asked, by the name they are called.' })
  asked: string;

  @Field(() => LocalDateValue, { description: 'The day on which it took place.' })
  heldOn: LocalDate;

  @Field(() => Int, { description: 'How many minutes it took.' })
  minutes: number;

  @Field(() => String, { description: 'The name of the programme.' })
  programmeName: string;

  @Field(() => Boolean, {
    description:
      'Whether somebody else than who is asked is signed in in this browser: they cannot answer by it.',
  })
  forSomebodyElse: boolean;
}

@ObjectType('SessionAnsweredByLink', { description: 'What was answered by a link in a mail.' })
export class SessionAnsweredByLinkType {
  @Field(() => Boolean, { description: 'Whether it was confirmed; else it was disputed.' })
  confirmed: boolean;
}
