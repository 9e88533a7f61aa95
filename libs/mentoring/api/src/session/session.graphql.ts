import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import type { SessionStanding, Side, WhyNotHeld } from '@obi/mentoring/rules';
import { LocalDateValue } from '@obi/shared/api';
import { SessionStandingEnum, SideEnum, WhyNotHeldEnum } from '../enums';

@ObjectType('PairText', { description: 'Words that one of the two wrote for both.' })
export class PairTextType {
  @Field(() => SideEnum, { description: 'Who wrote them.' })
  by: Side;

  @Field(() => String, { description: 'note, learned or taught.' })
  kind: 'note' | 'learned' | 'taught';

  @Field(() => String, { description: 'The words.' })
  text: string;
}

@ObjectType('ModuleToTalkAbout', { description: 'A module that a session of a pair was or could be about.' })
export class ModuleToTalkAboutType {
  @Field(() => ID, { description: 'Its key.' })
  key: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;
}

@ObjectType('SessionMove', { description: 'How a planned session came to another time.' })
export class SessionMoveType {
  @Field(() => SideEnum, { description: 'Who moved it.' })
  by: Side;

  @Field(() => Date, { description: 'When it was moved.' })
  movedAt: Date;

  @Field(() => Date, { description: 'When it should have begun.' })
  from: Date;

  @Field(() => Date, { description: 'When it was to begin from then on.' })
  to: Date;

  @Field(() => String, { description: 'How late it was moved.' })
  howLate: string;

  @Field(() => WhyNotHeldEnum, { description: 'Why.' })
  why: WhyNotHeld;
}

@ObjectType('PairSession', { description: 'A session of a pair, as one of the two sees it.' })
export class PairSessionType {
  @Field(() => ID, { description: 'The session.' })
  id: string;

  @Field(() => SessionStandingEnum, { description: 'How it stands.' })
  state: SessionStanding;

  @Field(() => Date, { nullable: true, description: 'When it was planned for.' })
  plannedFor: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes were planned.' })
  plannedMinutes: number | null;

  @Field(() => String, { nullable: true, description: 'What it is to be about.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Where: a room, or the address of a call.' })
  place: string | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'The day on which it took place.' })
  heldOn: LocalDate | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes it took.' })
  minutes: number | null;

  @Field(() => ID, { nullable: true, description: 'The goal that was worked on.' })
  goalId: string | null;

  @Field(() => ModuleToTalkAboutType, { nullable: true, description: 'The module that it was about.' })
  about: ModuleToTalkAboutType | null;

  @Field(() => SideEnum, { nullable: true, description: 'Who logged it.' })
  loggedBy: Side | null;

  @Field(() => Boolean, {
    description: 'Whether it counts towards a belt: both confirmed it, and it is the first of its day.',
  })
  counts: boolean;

  @Field(() => Boolean, { description: 'Whether one’s own confirmation is waited for.' })
  waitsForMe: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when somebody is waited for: to confirm it or, once it is disputed, to correct it.',
  })
  waitsSince: Date | null;

  @Field(() => [PairTextType], { description: 'Shared notes and takeaways.' })
  texts: PairTextType[];

  @Field(() => String, { nullable: true, description: 'One’s own private note. Only its author reads it.' })
  privateNote: string | null;

  @Field(() => SideEnum, {
    nullable: true,
    description: 'Who cancelled; null also where whom the other one named says that it was not so.',
  })
  cancelledBy: Side | null;

  @Field(() => Boolean, {
    description: 'Whether the other one says that one called it off, and one may say that it was not so.',
  })
  mayContest: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was cancelled.' })
  cancelledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'How late it was cancelled.' })
  howLate: string | null;

  @Field(() => WhyNotHeldEnum, { nullable: true, description: 'Why it did not take place.' })
  why: WhyNotHeld | null;

  @Field(() => [SessionMoveType], { description: 'How it came to its time, the first move first.' })
  moves: SessionMoveType[];
}

@InputType('SessionWordsInput', {
  description: 'What one writes about a session. Every text may be left out.',
})
export class SessionWordsInput {
  @Field(() => String, { defaultValue: '', description: 'For the two.' })
  sharedNote: string;

  @Field(() => String, { defaultValue: '', description: 'Only for oneself.' })
  privateNote: string;

  @Field(() => String, { defaultValue: '', description: 'What one learned; for the two.' })
  learned: string;

  @Field(() => String, { defaultValue: '', description: 'What one taught; for the two.' })
  taught: string;
}

@InputType('LogSessionInput', { description: 'What happened. Every text may be left out.' })
export class LogSessionInput extends SessionWordsInput {
  @Field(() => String, { description: 'Made when the form opens; a repeated send with it counts once.' })
  idempotencyKey: string;

  @Field(() => LocalDateValue, { description: 'The day.' })
  heldOn: LocalDate;

  @Field(() => Int, { description: 'How many minutes, 5 to 480.' })
  minutes: number;

  @Field(() => ID, { nullable: true, description: 'The goal that was worked on.' })
  goalId?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the module that it was about.' })
  module?: string | null;
}
