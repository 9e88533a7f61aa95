import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Connection, connectionOf } from '@obi/shared/api';
import { MentoringPersonType } from '../person/person.graphql';

@ObjectType('HeldNow', { description: 'Whom somebody is proposed to now.' })
export class HeldNowType {
  @Field(() => MentoringPersonType, { description: 'The other one.' })
  person: MentoringPersonType;

  @Field(() => Int, { description: 'The score of that pair.' })
  score: number;

  @Field(() => Boolean, { description: 'Whether that pair is locked.' })
  locked: boolean;
}

@ObjectType('WouldRather', {
  description: 'A mentee and a mentor who would both rather have each other than what is proposed to them.',
})
export class WouldRatherType {
  @Field(() => MentoringPersonType, { description: 'The mentee.' })
  mentee: MentoringPersonType;

  @Field(() => MentoringPersonType, { description: 'The mentor.' })
  mentor: MentoringPersonType;

  @Field(() => Int, { description: 'What the two would score.' })
  score: number;

  @Field(() => HeldNowType, {
    nullable: true,
    description: 'The mentor of the mentee now; null without one.',
  })
  menteeNow: HeldNowType | null;

  @Field(() => HeldNowType, {
    nullable: true,
    description: 'The mentee with whom the mentor scores least now; null when the mentor has a free place.',
  })
  mentorNow: HeldNowType | null;

  @Field(() => Int, { description: 'By how many points the mentee would gain.' })
  menteeGain: number;

  @Field(() => Int, { description: 'By how many points the mentor would gain.' })
  mentorGain: number;
}

export const WouldRatherConnection = connectionOf(WouldRatherType, 'WouldRather');
export type WouldRatherPage = Connection<WouldRatherType>;
