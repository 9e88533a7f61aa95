import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';

/** One thing that an award rests on, as people read it. */
export interface EvidenceShown {
  readonly kind: string;
  readonly on: LocalDate;
  readonly title: string;
  readonly key: string | null;
  readonly version: string | null;
  readonly by: string | null;
}

@ObjectType('AwardProof', { description: 'One thing that an award rests on.' })
export class AwardProofType implements EvidenceShown {
  @Field(() => String, {
    description:
      'module-completed, clause-acknowledged, assessment-passed, session-confirmed, taught or refresher-passed.',
  })
  kind: string;

  @Field(() => LocalDateValue, { description: 'The day.' })
  on: LocalDate;

  @Field(() => String, { description: 'The module, the clause in the text of then, or what else it was.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'The key of the module or clause.' })
  key: string | null;

  @Field(() => String, { nullable: true, description: 'The version of the module, or of the guide.' })
  version: string | null;

  @Field(() => String, { nullable: true, description: 'Who judged it; null when nobody had to.' })
  by: string | null;
}

@ObjectType('AwardRecord', {
  description: 'One award of one person: what it rests on, and what became of it.',
})
export class AwardRecordType {
  @Field(() => ID, { description: 'The award.' })
  id: string;

  @Field(() => String, { description: 'The belt.' })
  belt: string;

  @Field(() => Int, { description: 'The first award is 1, each renewal one more.' })
  cycle: number;

  @Field(() => String, { description: 'awarded; or recognised, when it was earned before Obi.' })
  kind: string;

  @Field(() => LocalDateValue, { description: 'The day on which it was written down.' })
  on: LocalDate;

  @Field(() => LocalDateValue, { description: 'The day from which it counts.' })
  earnedOn: LocalDate;

  @Field(() => LocalDateValue, { nullable: true, description: 'Its last day; null when it never expires.' })
  validUntil: LocalDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'The version of the guide in force when it was earned.',
  })
  guideVersion: string | null;

  @Field(() => String, { nullable: true, description: 'Why HR recognised it.' })
  reason: string | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'The day on which HR took it away.' })
  revokedOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Why HR took it away.' })
  revokedBecause: string | null;

  @Field(() => [AwardProofType], {
    description: 'What it was earned on, in the order in which it was done.',
  })
  evidence: readonly EvidenceShown[];
}
