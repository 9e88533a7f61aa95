import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ClauseChange, VersionKind } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';
import { ClauseChangeEnum } from '../reading/reading.graphql';
import type { GuideHistory } from '../version/guide-query';
import type { CountedClause, Impact } from './impact';
import type { UnitAsked } from './people-asked';

export const VersionKindEnum = { major: 'major', minor: 'minor' } as const satisfies Record<
  VersionKind,
  VersionKind
>;
registerEnumType(VersionKindEnum, {
  name: 'VersionKind',
  description: 'Whether a version asks people again, or keeps every acknowledgement.',
});

@ObjectType('ClauseImpact', { description: 'What a changed clause of the draft asks, and of how many.' })
export class ClauseImpactType implements CountedClause {
  @Field(() => ID, { description: 'The clause.' })
  clause: string;

  @Field(() => String, { description: 'Its title in the draft.' })
  title: string;

  @Field(() => Boolean, { description: 'Whether the version in force does not have it.' })
  isNew: boolean;

  @Field(() => ClauseChangeEnum, { nullable: true, description: 'What it asks; null until that is chosen.' })
  kind: ClauseChange | null;

  @Field(() => String, { description: 'Why it changed.' })
  reason: string;

  @Field(() => LocalDateValue, { nullable: true, description: 'The last day to certify again.' })
  certifyBy: LocalDate | null;

  @Field(() => Int, { description: 'How many people must acknowledge it again.' })
  acknowledgeAgain: number;
}

@ObjectType('UnitImpact', { description: 'What the draft asks of the people of one unit.' })
export class UnitImpactType implements UnitAsked {
  @Field(() => ID, { nullable: true, description: 'A unit below the top; null for people in none.' })
  unitId: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  unit: string | null;

  @Field(() => Int, { description: 'The people in it and below it.' })
  people: number;

  @Field(() => Int, { description: 'How many of them must acknowledge something again.' })
  acknowledgeAgain: number;
}

@ObjectType('PublishImpact', {
  description: 'What publishing the draft would do, counted before it happens.',
})
export class PublishImpactType implements Impact {
  @Field(() => ID, { description: 'The draft.' })
  draftId: string;

  @Field(() => String, { description: 'The number that its changes give it.' })
  number: string;

  @Field(() => VersionKindEnum, { description: 'Whether it asks people again.' })
  kind: VersionKind;

  @Field(() => LocalDateValue, { description: 'The day of publishing that this was counted for.' })
  publishOn: LocalDate;

  @Field(() => Int, { description: 'Everybody who is here.' })
  people: number;

  @Field(() => Int, { description: 'How many of them must acknowledge something again, each counted once.' })
  acknowledgeAgain: number;

  @Field(() => [ClauseImpactType], { description: 'The clauses that change, in their order.' })
  clauses: readonly CountedClause[];

  @Field(() => [UnitImpactType], { description: 'The same by unit, the largest first.' })
  units: readonly UnitAsked[];

  @Field(() => [ID], { description: 'The clauses that it leaves out.' })
  withdrawn: readonly string[];

  /** Not shown: the guide as it would be afterwards, for what contexts above add. */
  history: GuideHistory;
}
