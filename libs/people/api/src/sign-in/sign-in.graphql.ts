import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { LinkHolder } from './sign-in.service';

@ObjectType('SignedIn', { description: 'Somebody who has just signed in; the session is in the cookie.' })
export class SignedInType {
  @Field(() => ID, { description: 'The person.' })
  id: string;
}

@ObjectType('SignInLink', { description: 'What a one-time link says before it is used.' })
export class SignInLinkType implements Omit<LinkHolder, 'personId'> {
  @Field(() => String, { description: 'Whom it lets in.' })
  personName: string;

  @Field(() => String, { nullable: true, description: 'The address with which this person signs in later.' })
  email: string | null;

  @Field(() => Boolean, { description: 'Whether it was used already or is too old.' })
  expired: boolean;
}

@ObjectType('NewSignInLink', {
  description: 'A link to hand over to a person; it is shown once and works once.',
})
export class NewSignInLinkType {
  @Field(() => String, { description: 'The path to open, beginning with a slash.' })
  path: string;

  @Field(() => Date, { description: 'Until when it works.' })
  expiresAt: Date;
}
