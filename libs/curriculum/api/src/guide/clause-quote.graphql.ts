import { Field, ObjectType } from '@nestjs/graphql';
import type { ClauseQuote } from './clause-quotes';

@ObjectType('ClauseQuote', { description: 'A clause of the guide as a module quotes it.' })
export class ClauseQuoteType implements ClauseQuote {
  @Field(() => String, { description: 'Its key: conversation.own-mistakes.' })
  key: string;

  @Field(() => String, { description: 'As people cite it: 3.2. Empty when the guide no longer has it.' })
  number: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, {
    description: 'Its first paragraph and the list that it announces, in the text that the guide has now.',
  })
  text: string;
}
