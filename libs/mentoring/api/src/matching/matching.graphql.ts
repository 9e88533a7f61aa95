import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ProposalState, Reason, Turn } from '@obi/mentoring/rules';
import { type Connection, connectionOf } from '@obi/shared/api';
import { ProposalStateEnum, SideEnum, TurnEnum } from '../enums';
import { PairFlagType } from '../flag/flag.graphql';
import { MentoringPersonType } from '../person/person.graphql';
import { ProgrammeType } from '../programme/programme.graphql';
import { MatchingFiguresType, WiderRuleType } from './what-if.graphql';

export const RowSetEnum = {
  all: 'all',
  locked: 'locked',
  low: 'low',
  blocked: 'blocked',
  flagged: 'flagged',
} as const;
registerEnumType(RowSetEnum, { name: 'MatchingRowSet', description: 'Which rows of a workbench are shown.' });

@ObjectType('PairReason', { description: 'One thing that speaks for a pair.' })
export class PairReasonType implements Reason {
  @Field(() => String, {
    description:
      'goals, availability, reciprocity, crossSilo, preference; and waited, which gives no points.',
  })
  component: Reason['component'];

  @Field(() => Int, { description: 'The points that it gives.' })
  points: number;

  @Field(() => Int, { description: 'The points that it could give.' })
  outOf: number;

  @Field(() => String, { description: 'Why, in a sentence.' })
  words: string;
}

@ObjectType('EarlierNo', { description: 'A proposal to a mentee that one of the two declined.' })
export class EarlierNoType {
  @Field(() => String, { description: 'The name of the mentor.' })
  mentor: string;

  @Field(() => SideEnum, { description: 'Who declined.' })
  by: 'mentor' | 'mentee';

  @Field(() => Date, { description: 'When.' })
  at: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why, in their words; null of a proposal of the viewer’s own.',
  })
  because: string | null;
}

@ObjectType('MatchingRow', { description: 'A proposed pair, or a mentee who goes without a mentor.' })
export class MatchingRowType {
  @Field(() => ID, { description: 'The row.' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'The proposal; null for a mentee without a mentor.' })
  proposalId: string | null;

  @Field(() => MentoringPersonType, { description: 'The mentee.' })
  mentee: MentoringPersonType;

  @Field(() => MentoringPersonType, { nullable: true, description: 'The mentor.' })
  mentor: MentoringPersonType | null;

  @Field(() => ProposalStateEnum, { nullable: true, description: 'Where the proposal stands.' })
  state: ProposalState | null;

  @Field(() => Boolean, { description: 'Whether every run keeps this pair.' })
  locked: boolean;

  @Field(() => Int, { nullable: true, description: 'Points from 0 to 100.' })
  score: number | null;

  @Field(() => [PairReasonType], { description: 'What speaks for the pair.' })
  reasons: Reason[];

  @Field(() => [String], { description: 'What to check, or why there is no mentor.' })
  toCheck: string[];

  @Field(() => String, { nullable: true, description: 'The smallest change that would bring a mentor.' })
  change: string | null;

  @Field(() => PairFlagType, { nullable: true, description: 'Why HR should look at this pair.' })
  flag: PairFlagType | null;

  @Field(() => TurnEnum, { nullable: true, description: 'Whose answer is waited for.' })
  waitsFor: Turn['whose'] | null;

  @Field(() => Date, { nullable: true, description: 'Since when.' })
  waitsSince: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was sent.' })
  sentAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until when both may answer.' })
  deadline: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was declined; null of a proposal of the viewer’s own.',
  })
  closedBecause: string | null;

  @Field(() => SideEnum, { nullable: true, description: 'Who declined it.' })
  declinedBy: 'mentor' | 'mentee' | null;

  @Field(() => [EarlierNoType], {
    description: 'What came to nothing for this mentee before, the newest first.',
  })
  earlierNoes: EarlierNoType[];
}

export const MatchingRowConnection = connectionOf(MatchingRowType, 'MatchingRow');

@ObjectType('MatchingWorkbench', { description: 'What HR looks at before sending proposals.' })
export class WorkbenchType {
  @Field(() => ProgrammeType, { description: 'The programme.' })
  programme: ProgrammeType;

  @Field(() => ID, { nullable: true, description: 'The newest run; null when matching never ran.' })
  runId: string | null;

  @Field(() => Date, { nullable: true, description: 'When it ran.' })
  ranAt: Date | null;

  @Field(() => Int, { description: 'All rows.' })
  all: number;

  @Field(() => Int, { description: 'Locked pairs.' })
  locked: number;

  @Field(() => Int, { description: 'Pairs with a score below 50.' })
  low: number;

  @Field(() => Int, { description: 'Mentees without a mentor.' })
  blocked: number;

  @Field(() => Int, { description: 'Running pairs whose grades no longer fit, that HR has not looked at.' })
  flagged: number;

  @Field(() => Int, { description: 'Pairs that HR forbade: no run proposes them.' })
  forbidden: number;

  @Field(() => MatchingFiguresType, { description: 'What the matching comes to as it stands.' })
  now: MatchingFiguresType;

  @Field(() => Int, { description: 'People who enrolled, or changed what they said, since the newest run.' })
  joinedSince: number;

  @Field(() => [WiderRuleType], { description: 'Rules that HR could widen for those who go without.' })
  widerRules: readonly WiderRuleType[];

  @Field(() => Int, { description: 'Pairs, whatever their state.' })
  pairs: number;

  @Field(() => Int, { description: 'Pairs that are not sent yet.' })
  drafts: number;

  @Field(() => Int, { description: 'The mean score of the pairs.' })
  average: number;

  @Field(() => Int, { description: 'How many rows there are of those asked for.' })
  found: number;

  @Field(() => [String], {
    description:
      'The cursor with which each full page of those rows ends: any page can be asked for at once.',
  })
  pageEnds: string[];

  @Field(() => MatchingRowConnection, { description: 'The rows, the highest score first.' })
  rows: Connection<MatchingRowType>;
}
