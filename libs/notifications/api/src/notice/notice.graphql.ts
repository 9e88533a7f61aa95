import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Notice', { description: 'Something that a person was told.' })
export class NoticeType {
  @Field(() => ID, { description: 'The notice.' })
  id: string;

  @Field(() => String, { description: 'What it asks for: answer, read, renew or know.' })
  group: string;

  @Field(() => String, { description: 'What it is about, as in the preferences.' })
  kind: string;

  @Field(() => String, { description: 'The action in one line.' })
  subject: string;

  @Field(() => String, { description: 'Why, in a sentence or two.' })
  body: string;

  @Field(() => String, { description: 'What the button says.' })
  action: string;

  @Field(() => String, { description: 'The page on which it is done, beginning with a slash.' })
  link: string;

  @Field(() => Date, { description: 'When it was told.' })
  toldAt: Date;

  @Field(() => Boolean, { description: 'Whether it was not opened yet.' })
  isNew: boolean;
}
