import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MatchingKind } from './under-way';

export const MatchingKindEnum = { run: 'run', lateJoiners: 'lateJoiners', whatIf: 'whatIf' } as const;
registerEnumType(MatchingKindEnum, {
  name: 'MatchingKind',
  description: 'What a matching is for.',
  valuesMap: {
    run: { description: 'What is proposed is made anew.' },
    lateJoiners: { description: 'Who goes without is matched; what is proposed stays.' },
    whatIf: { description: 'Something is tried; nothing will be changed.' },
  },
});

@ObjectType('MatchingUnderWay', { description: 'A matching that is being worked out now, on any server.' })
export class MatchingUnderWayType {
  @Field(() => ID, { description: 'By this it is cancelled.' })
  id: string;

  @Field(() => MatchingKindEnum, { description: 'What it is for.' })
  kind: MatchingKind;

  @Field(() => String, { description: 'Who started it.' })
  startedBy: string;

  @Field(() => Boolean, { description: 'Whether that is who asks.' })
  isMine: boolean;

  @Field(() => Date, { description: 'Since when.' })
  startedAt: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'How much of it is done, 0 to 100; null while it waits until others are done.',
  })
  percent: number | null;
}
