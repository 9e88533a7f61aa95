// Generated from matching-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which rows of a workbench are shown. */
export type MatchingRowSet =
  | 'all'
  | 'blocked'
  | 'locked'
  | 'low';

/** How much each thing counts, 0 to 100. */
export type MatchingWeightsInput = {
  /** Working hours that suit both. */
  readonly availability: number;
  /** That they work in different units. */
  readonly crossSilo: number;
  /** What the mentee wants to learn. */
  readonly goals: number;
  /** That they asked for each other. */
  readonly preference: number;
  /** What the mentor hopes to learn in return. */
  readonly reciprocity: number;
};

/** Who is waited for. */
export type MentoringTurn =
  | 'both'
  | 'mentee'
  | 'mentor';

/** What matching weighs and never allows. */
export type ProgrammeSettingsInput = {
  /** Whether earlier pairs may meet again. */
  readonly allowPrevious?: boolean | null | undefined;
  /** The last day. */
  readonly endsOn?: string | null | undefined;
  /** The last day to enrol. */
  readonly enrolUntil?: string | null | undefined;
  /** Grades between the two, at least. */
  readonly minGradeGap?: number | null | undefined;
  /** Minutes of the week that must suit both. */
  readonly minOverlapMinutes?: number | null | undefined;
  /** Whether the two must work in one place. */
  readonly sameLocationRequired?: boolean | null | undefined;
  /** What counts. */
  readonly weights?: MatchingWeightsInput | null | undefined;
};

/** Where a proposed pair stands. */
export type ProposalState =
  | 'acceptedByMentee'
  | 'acceptedByMentor'
  | 'declined'
  | 'draft'
  | 'expired'
  | 'pair'
  | 'sent'
  | 'withdrawn';

export type MatchingQueryVariables = Exact<{
  programmeId: string;
  set: MatchingRowSet;
  search: string;
  first: number;
  after?: string | null | undefined;
}>;


export type MatchingQuery = { readonly matching: { readonly runId: string | null, readonly ranAt: string | null, readonly all: number, readonly locked: number, readonly low: number, readonly blocked: number, readonly pairs: number, readonly drafts: number, readonly average: number, readonly programme: { readonly id: string, readonly name: string, readonly mentees: number, readonly mentors: number, readonly minGradeGap: number, readonly minOverlapMinutes: number, readonly sameLocationRequired: boolean, readonly allowPrevious: boolean, readonly weights: { readonly goals: number, readonly reciprocity: number, readonly crossSilo: number, readonly availability: number, readonly preference: number } }, readonly rows: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly proposalId: string | null, readonly state: ProposalState | null, readonly locked: boolean, readonly score: number | null, readonly toCheck: ReadonlyArray<string>, readonly change: string | null, readonly waitsFor: MentoringTurn | null, readonly waitsSince: string | null, readonly sentAt: string | null, readonly deadline: string | null, readonly closedBecause: string | null, readonly reasons: ReadonlyArray<{ readonly component: string, readonly points: number, readonly outOf: number, readonly words: string }>, readonly mentee: { readonly id: string, readonly name: string, readonly callName: string, readonly job: string | null, readonly unitName: string | null, readonly location: string | null, readonly held: string | null }, readonly mentor: { readonly id: string, readonly name: string, readonly callName: string, readonly job: string | null, readonly unitName: string | null, readonly location: string | null, readonly held: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type RunMatchingMutationVariables = Exact<{
  programmeId: string;
  settings?: ProgrammeSettingsInput | null | undefined;
}>;


export type RunMatchingMutation = { readonly runMatching: { readonly pairs: number, readonly blocked: number } };

export type LockProposalMutationVariables = Exact<{
  id: string;
}>;


export type LockProposalMutation = { readonly lockProposal: { readonly locked: number } };

export type UnlockProposalMutationVariables = Exact<{
  id: string;
}>;


export type UnlockProposalMutation = { readonly unlockProposal: { readonly locked: number } };

export type ForbidProposalMutationVariables = Exact<{
  id: string;
}>;


export type ForbidProposalMutation = { readonly forbidProposal: { readonly blocked: number } };

export type SendProposalsMutationVariables = Exact<{
  programmeId: string;
  runId: string;
}>;


export type SendProposalsMutation = { readonly sendProposals: { readonly drafts: number } };

export const MatchingDocument: TypedDocument<MatchingQuery, MatchingQueryVariables> = {
  id: 'e4f37740f4ed3b91680aac37c535de85',
  name: 'Matching',
};

export const RunMatchingDocument: TypedDocument<RunMatchingMutation, RunMatchingMutationVariables> = {
  id: '50a98b1b0b97444d7e7e24346f242b37',
  name: 'RunMatching',
};

export const LockProposalDocument: TypedDocument<LockProposalMutation, LockProposalMutationVariables> = {
  id: '18b415b8ec4e6c398efbe004babe2ba2',
  name: 'LockProposal',
};

export const UnlockProposalDocument: TypedDocument<UnlockProposalMutation, UnlockProposalMutationVariables> = {
  id: 'a55833cf833c08c5a507289188f0591c',
  name: 'UnlockProposal',
};

export const ForbidProposalDocument: TypedDocument<ForbidProposalMutation, ForbidProposalMutationVariables> = {
  id: '5b5f1f1fc9480062d929e1f06fbde9f9',
  name: 'ForbidProposal',
};

export const SendProposalsDocument: TypedDocument<SendProposalsMutation, SendProposalsMutationVariables> = {
  id: '7e343f84b1535ca57a9a5df3e941a889',
  name: 'SendProposals',
};
