import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MatchingFigures } from '@obi/mentoring/rules';
import { MatchingFiguresType } from './what-if.graphql';

@ObjectType('MatchingRun', { description: 'One run of matching, kept with what it looked at and its proof.' })
export class RunType {
  @Field(() => ID, { description: 'The run.' })
  id: string;

  @Field(() => Date, { description: 'When it ran.' })
  ranAt: Date;

  @Field(() => String, { description: 'Who ran it.' })
  ranBy: string;

  @Field(() => Int, { description: 'Pairs that it found.' })
  found: number;

  @Field(() => MatchingFiguresType, {
    nullable: true,
    description: 'What the programme came to by it; null for runs from before figures were kept.',
  })
  figures: MatchingFigures | null;
}

@ObjectType('MatchingProof', { description: 'A run, checked again with its certificate alone.' })
export class ProofType {
  @Field(() => ID, { description: 'The run.' })
  runId: string;

  @Field(() => Boolean, { description: 'Whether no better pairing existed.' })
  isProven: boolean;

  @Field(() => [String], { description: 'What the check found; nothing when it is proven.' })
  faults: readonly string[];

  @Field(() => Int, { description: 'Mentees who took part.' })
  mentees: number;

  @Field(() => Int, { description: 'Mentors who took part.' })
  mentors: number;

  @Field(() => Int, { description: 'Pairs that it found.' })
  pairs: number;
}
