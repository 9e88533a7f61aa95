import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import type { PairAct } from '@obi/mentoring/rules';
import { LocalDateValue } from '@obi/shared/api';

export const HowEnum: Readonly<Record<PairAct, PairAct>> = {
  complete: 'complete',
  extend: 'extend',
  concludeEarly: 'concludeEarly',
  rePair: 'rePair',
  leave: 'leave',
};
registerEnumType(HowEnum, {
  name: 'HowPairConcludes',
  description: 'How one of the two says that it ends or goes on.',
  valuesMap: {
    complete: { description: 'They did what they set out to do.' },
    extend: { description: 'They go on until a later day.' },
    concludeEarly: { description: 'It ends before its time.' },
    rePair: { description: 'Both are free for somebody else. Nobody is told who asked.' },
    leave: { description: 'One of them has to stop, through no fault of anybody.' },
  },
});

@ObjectType('PairLookBack', {
  description: 'What the two of a completed pair look back on. Only they read it.',
})
export class LookBackType {
  @Field(() => Int, { description: 'Sessions that both confirmed.' })
  sessions: number;

  @Field(() => Int, { description: 'How many minutes they took together.' })
  minutes: number;

  @Field(() => Int, { description: 'Goals that were met.' })
  goalsMet: number;

  @Field(() => Int, { description: 'Goals that they set.' })
  goals: number;

  @Field(() => [String], { description: 'What one learned, in one’s own words, the oldest first.' })
  learned: string[];

  @Field(() => [String], { description: 'What one taught, in one’s own words, the oldest first.' })
  taught: string[];

  @Field(() => String, { nullable: true, description: 'What one wrote looking back.' })
  mine: string | null;

  @Field(() => String, { nullable: true, description: 'What the other one wrote looking back.' })
  theirs: string | null;

  @Field(() => LocalDateValue, { description: 'Until when one can write it.' })
  until: LocalDate;
}
