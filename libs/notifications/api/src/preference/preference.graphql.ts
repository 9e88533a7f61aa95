import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { NOTICE_KINDS, NOTICE_WAYS } from '@obi/notifications/rules';
import { ArrayMaxSize, IsIn, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';

const WAYS = 'at-once: a mail of its own. digest: with the mail of the day. off: no mail.';

@ObjectType('NoticeWayChosen', { description: 'How notices of one kind are mailed.' })
export class NoticeWayChosenType {
  @Field(() => String, { description: `What they are about: ${NOTICE_KINDS.join(', ')}.` })
  kind: string;

  @Field(() => String, { description: WAYS })
  way: string;

  @Field(() => Boolean, { description: 'Whether mail about it may be switched off.' })
  mayBeOff: boolean;
}

@ObjectType('NoticePreferences', { description: 'How the person who asks wants to be told.' })
export class NoticePreferencesType {
  @Field(() => [NoticeWayChosenType], { description: 'Every kind of notice.' })
  ways: NoticeWayChosenType[];

  @Field(() => Int, { description: 'No mail leaves from this minute of the day …' })
  quietFrom: number;

  @Field(() => Int, { description: '… until this one. The same twice: no quiet hours.' })
  quietTo: number;

  @Field(() => Int, { description: 'The minute of the day at which the mail of the day goes out.' })
  digestAt: number;

  @Field(() => String, { description: 'The IANA time zone in which these times are meant.' })
  timeZone: string;

  @Field(() => String, { description: 'The language in which notices are written to this person.' })
  language: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The ISO 639 code of the own language of this person, when notices are not written in it yet.',
  })
  missingLanguage: string | null;

  @Field(() => String, { nullable: true, description: 'Where mails go; null when no address is known.' })
  email: string | null;
}

@InputType('NoticeWayInput', { description: 'How notices of one kind are to be mailed.' })
export class NoticeWayInput {
  @Field(() => String, { description: `What they are about: ${NOTICE_KINDS.join(', ')}.` })
  @IsIn(NOTICE_KINDS)
  kind: string;

  @Field(() => String, { description: WAYS })
  @IsIn(NOTICE_WAYS)
  way: string;
}

@InputType('NoticePreferencesInput', {
  description: 'How somebody wants to be told; kinds left out stay as they are.',
})
export class NoticePreferencesInput {
  @Field(() => [NoticeWayInput], { description: 'The kinds to change.' })
  @ArrayMaxSize(NOTICE_KINDS.length)
  @ValidateNested({ each: true })
  @Type(() => NoticeWayInput)
  ways: NoticeWayInput[];

  @Field(() => Int, { description: 'From which minute of the day no mail leaves.' })
  quietFrom: number;

  @Field(() => Int, { description: 'Until which minute of the day.' })
  quietTo: number;

  @Field(() => Int, { description: 'The minute of the day at which the mail of the day goes out.' })
  digestAt: number;
}
