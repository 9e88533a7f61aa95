import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ClauseChange, DraftState, FaultCode, Move, VersionKind } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { LocalDateValue } from '@obi/shared/api';
import { VersionKindEnum } from '../impact/impact.graphql';
import { ClauseChangeEnum, ComparedBlockType } from '../reading/reading.graphql';
import type { ComparedBlock } from '../reading/comparison';
import type { DraftComment } from './draft-comments';

const DraftStateEnum = {
  writing: 'writing',
  waiting: 'waiting',
  approved: 'approved',
  sentBack: 'sent-back',
} as const satisfies Record<string, DraftState>;
registerEnumType(DraftStateEnum, {
  name: 'DraftState',
  description: 'How far a draft is.',
  valuesMap: {
    writing: { description: 'It is being written; nobody was asked to approve what it says now.' },
    waiting: { description: 'It waits for the approval of somebody who did not write in it.' },
    approved: { description: 'It may be published.' },
    sentBack: { description: 'The approver said what has to change.' },
  },
});

const DecisionKindEnum = { approved: 'approved', sentBack: 'sent-back' } as const;
registerEnumType(DecisionKindEnum, { name: 'DecisionKind', description: 'What an approver said.' });

const DraftMarkEnum = { same: 'same', changed: 'changed', added: 'added' } as const;
registerEnumType(DraftMarkEnum, {
  name: 'DraftMark',
  description: 'How a clause of the draft stands to the version that it follows.',
});

@ObjectType('DraftChange', { description: 'What a changed clause asks, and why.' })
export class DraftChangeType {
  @Field(() => ClauseChangeEnum, { description: 'What it asks.' })
  kind: ClauseChange;

  @Field(() => String, { description: 'Why; empty until somebody wrote it.' })
  reason: string;

  @Field(() => LocalDateValue, { nullable: true, description: 'The last day to certify again.' })
  certifyBy: LocalDate | null;
}

@ObjectType('DraftCheck', { description: 'The check question of a clause, for who writes it.' })
export class DraftCheckType {
  @Field(() => String, { description: 'The question.' })
  question: string;

  @Field(() => [String], { description: 'The answers to choose from.' })
  options: readonly string[];

  @Field(() => Int, { description: 'Which of them is right, counted from 0.' })
  correct: number;
}

@ObjectType('DraftDifference', { description: 'What the draft changes in a clause.' })
export class DraftDifferenceType {
  @Field(() => String, { nullable: true, description: 'The title before, when it changed.' })
  titleBefore: string | null;

  @Field(() => [ComparedBlockType], { description: 'The text, paragraph by paragraph and word by word.' })
  blocks: readonly ComparedBlock[];
}

@ObjectType('DraftClause', { description: 'A clause of the next version while it is written.' })
export class DraftClauseType {
  @Field(() => ID, { description: 'Stable across versions.' })
  key: string;

  @Field(() => String, { description: 'As people will cite it: 3.2.' })
  number: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'Its text, as in a published clause; empty until it is written.' })
  text: string;

  @Field(() => Int, { description: 'Who saves it names the revision that they had before them.' })
  revision: number;

  @Field(() => DraftMarkEnum, { description: 'Whether it is as published, changed or new.' })
  mark: 'same' | 'changed' | 'added';

  @Field(() => DraftChangeType, { nullable: true, description: 'What the change asks; null until chosen.' })
  change: DraftChangeType | null;

  @Field(() => DraftCheckType, { description: 'Its check question.' })
  check: DraftCheckType;

  @Field(() => DraftDifferenceType, { nullable: true, description: 'Against the published text.' })
  difference: DraftDifferenceType | null;
}

@ObjectType('DraftSection', { description: 'A section of the next version while it is written.' })
export class DraftSectionType {
  @Field(() => ID, { description: 'Stable across versions.' })
  key: string;

  @Field(() => Int, { description: 'Its place, counted from 1.' })
  number: number;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => [DraftClauseType], { description: 'Its clauses in their order.' })
  clauses: DraftClauseType[];
}

@ObjectType('WithdrawnClause', { description: 'A published clause that the draft leaves out.' })
export class WithdrawnClauseType {
  @Field(() => ID, { description: 'The clause.' })
  key: string;

  @Field(() => String, { description: 'As people cite it now.' })
  number: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;
}

const MovedEnum = { section: 'section', clause: 'clause' } as const satisfies Record<string, Move['what']>;
registerEnumType(MovedEnum, { name: 'Moved', description: 'What of the guide stands in another place.' });

@ObjectType('DraftMove', {
  description:
    'A section or a clause that the draft puts in another place than it is published in. Moving asks nobody anything.',
})
export class DraftMoveType implements Move {
  @Field(() => MovedEnum, { description: 'Whether it is a section, with its clauses, or a clause.' })
  what: Move['what'];

  @Field(() => ID, { description: 'The section or the clause.' })
  key: string;

  @Field(() => String, { description: 'Its title in the draft.' })
  title: string;

  @Field(() => String, { description: 'As people cite it now: 3.5.' })
  from: string;

  @Field(() => String, { description: 'As people will cite it: 2.6.' })
  to: string;
}

@ObjectType('DraftFault', { description: 'Something that keeps a draft from being published.' })
export class DraftFaultType {
  @Field(() => String, { description: 'What it is: REASON_MISSING.' })
  code: FaultCode;

  @Field(() => String, { description: 'The clause, the section or the number that it is about.' })
  at: string;

  @Field(() => ID, { nullable: true, description: 'The clause, when it is about one of the draft.' })
  clause: string | null;
}

@ObjectType('DraftDecision', { description: 'What an approver said about a draft.' })
export class DraftDecisionType {
  @Field(() => DecisionKindEnum, { description: 'Approved or sent back.' })
  kind: 'approved' | 'sent-back';

  @Field(() => Int, { description: 'The revision that it is about.' })
  revision: number;

  @Field(() => String, { description: 'Who decided.' })
  person: string;

  @Field(() => String, { description: 'What they said.' })
  comment: string;

  @Field(() => Date, { description: 'When.' })
  at: Date;
}

@ObjectType('DraftComment', { description: 'A remark on a clause of the draft.' })
export class DraftCommentType implements DraftComment {
  @Field(() => ID, { description: 'The comment.' })
  id: string;

  @Field(() => ID, { description: 'The clause that it is about.' })
  clause: string;

  @Field(() => String, { description: 'Who wrote it.' })
  author: string;

  @Field(() => String, { description: 'What it says.' })
  text: string;

  @Field(() => Date, { description: 'When.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'Who dealt with it; null while it is open.' })
  resolvedBy: string | null;
}

@ObjectType('GuideDraft', { description: 'The next version of the guide while it is written.' })
export class GuideDraftType {
  @Field(() => ID, { description: 'The draft.' })
  id: string;

  @Field(() => Int, {
    description: 'Counts every change: who decides and who publishes names what they saw.',
  })
  revision: number;

  @Field(() => String, { description: 'The number that its changes give it.' })
  number: string;

  @Field(() => VersionKindEnum, { description: 'Whether it asks people again.' })
  kind: VersionKind;

  @Field(() => String, { description: 'The version that it follows.' })
  basedOn: string;

  @Field(() => Boolean, { description: 'Whether another version was published since it was started.' })
  isOutdated: boolean;

  @Field(() => String, { description: 'Who started it.' })
  author: string;

  @Field(() => Date, { description: 'When.' })
  startedAt: Date;

  @Field(() => String, { description: 'Who wrote in it last.' })
  changedBy: string;

  @Field(() => Date, { description: 'When.' })
  changedAt: Date;

  @Field(() => String, { description: 'What changes in this version and why, for everybody.' })
  note: string;

  @Field(() => DraftStateEnum, { description: 'How far it is.' })
  state: DraftState;

  @Field(() => String, { nullable: true, description: 'Who asked for approval last.' })
  askedBy: string | null;

  @Field(() => Date, { nullable: true, description: 'When.' })
  askedAt: Date | null;

  @Field(() => DraftDecisionType, { nullable: true, description: 'What an approver said last.' })
  decision: DraftDecisionType | null;

  @Field(() => LocalDateValue, { nullable: true, description: 'The day on which it is published by itself.' })
  publishOn: LocalDate | null;

  @Field(() => Boolean, { description: 'Whether the viewer wrote nothing in it, and so may approve it.' })
  mayApprove: boolean;

  @Field(() => [String], {
    description: 'The names of those who may approve it: conversation managers who wrote nothing in it.',
  })
  approvers: string[];

  @Field(() => [DraftSectionType], { description: 'The sections in their order.' })
  sections: DraftSectionType[];

  @Field(() => [WithdrawnClauseType], { description: 'The clauses that it leaves out.' })
  withdrawn: WithdrawnClauseType[];

  @Field(() => [DraftMoveType], { description: 'The sections and clauses that it puts in another place.' })
  moved: DraftMoveType[];

  @Field(() => [DraftFaultType], { description: 'What keeps it from being published today.' })
  faults: DraftFaultType[];

  @Field(() => [DraftCommentType], { description: 'What colleagues remark, the oldest first.' })
  comments: DraftCommentType[];
}
