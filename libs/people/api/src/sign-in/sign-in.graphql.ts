import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsNotEmpty, MaxLength } from 'class-validator';
import type { Founding } from './founding.service';
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

  @Field(() => Boolean, { description: 'Whether it makes the first administrator of an empty company.' })
  founding: boolean;

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

@InputType('FoundCompanyInput', {
  description: 'What the first administrator says about the company and themself.',
})
export class FoundCompanyInput implements Founding {
  @Field(() => String, { description: 'The name of the company, as its people say it.' })
  @IsNotEmpty()
  @MaxLength(200)
  companyName: string;

  @Field(() => String, { description: "The IANA time zone of the company's seat; UTC when unknown." })
  timeZone: string;

  @Field(() => String, { description: 'The whole name of the administrator.' })
  @IsNotEmpty()
  @MaxLength(200)
  name: string;

  @Field(() => String, { description: 'Their work address.' })
  @MaxLength(254)
  email: string;

  @Field(() => String, { description: '12 to 128 characters, taken as typed.' })
  password: string;
}
