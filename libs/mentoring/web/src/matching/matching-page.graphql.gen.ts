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
  | 'flagged'
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
  /** That the mentor waited: their last pair ended through no fault of theirs. No part of a score: as much as all others together, and they come first; 0: nobody does. */
  readonly waited: number;
};

/** The junior who teaches, or the senior who learns. */
export type MentoringSide =
  | 'mentee'
  | 'mentor';

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

/** Two who are to be a pair, whatever it costs the others. */
export type TogetherInput = {
  /** The mentee. */
  readonly menteeId: string;
  /** The mentor. */
  readonly mentorId: string;
};

export type FiguresFragment = { readonly pairs: number, readonly unserved: number, readonly average: number, readonly points: number, readonly worst: number | null, readonly low: number, readonly locksBroken: number, readonly wouldRather: number | null, readonly stable: { readonly pairs: number, readonly points: number, readonly worst: number | null, readonly worstThen: number | null } | null };

export type MatchingRowPartsFragment = { readonly id: string, readonly proposalId: string | null, readonly state: ProposalState | null, readonly locked: boolean, readonly score: number | null, readonly toCheck: ReadonlyArray<string>, readonly change: string | null, readonly waitsFor: MentoringTurn | null, readonly waitsSince: string | null, readonly sentAt: string | null, readonly deadline: string | null, readonly closedBecause: string | null, readonly declinedBy: MentoringSide | null, readonly flag: { readonly pairId: string, readonly gradesApart: number, readonly since: string } | null, readonly earlierNoes: ReadonlyArray<{ readonly mentor: string, readonly by: MentoringSide, readonly at: string, readonly because: string | null }>, readonly reasons: ReadonlyArray<{ readonly component: string, readonly points: number, readonly outOf: number, readonly words: string }>, readonly mentee: { readonly id: string, readonly name: string, readonly callName: string, readonly job: string | null, readonly unitName: string | null, readonly location: string | null, readonly held: string | null }, readonly mentor: { readonly id: string, readonly name: string, readonly callName: string, readonly job: string | null, readonly unitName: string | null, readonly location: string | null, readonly held: string | null } | null };

export type MatchingQueryVariables = Exact<{
  programmeId: string;
  set: MatchingRowSet;
  search: string;
  first: number;
}>;


export type MatchingQuery = { readonly matching: { readonly found: number, readonly pageEnds: ReadonlyArray<string>, readonly runId: string | null, readonly ranAt: string | null, readonly all: number, readonly locked: number, readonly low: number, readonly blocked: number, readonly flagged: number, readonly forbidden: number, readonly pairs: number, readonly drafts: number, readonly average: number, readonly joinedSince: number, readonly now: { readonly pairs: number, readonly unserved: number, readonly average: number, readonly points: number, readonly worst: number | null, readonly low: number, readonly locksBroken: number, readonly wouldRather: number | null, readonly stable: { readonly pairs: number, readonly points: number, readonly worst: number | null, readonly worstThen: number | null } | null }, readonly widerRules: ReadonlyArray<{ readonly words: string, readonly upTo: number, readonly settings: { readonly minGradeGap: number | null, readonly minOverlapMinutes: number | null, readonly sameLocationRequired: boolean | null, readonly allowPrevious: boolean | null } }>, readonly programme: { readonly id: string, readonly name: string, readonly mentees: number, readonly mentors: number, readonly minGradeGap: number, readonly minOverlapMinutes: number, readonly sameLocationRequired: boolean, readonly allowPrevious: boolean, readonly weights: { readonly goals: number, readonly reciprocity: number, readonly crossSilo: number, readonly availability: number, readonly preference: number, readonly waited: number } }, readonly rows: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly proposalId: string | null, readonly state: ProposalState | null, readonly locked: boolean, readonly score: number | null, readonly toCheck: ReadonlyArray<string>, readonly change: string | null, readonly waitsFor: MentoringTurn | null, readonly waitsSince: string | null, readonly sentAt: string | null, readonly deadline: string | null, readonly closedBecause: string | null, readonly declinedBy: MentoringSide | null, readonly flag: { readonly pairId: string, readonly gradesApart: number, readonly since: string } | null, readonly earlierNoes: ReadonlyArray<{ readonly mentor: string, readonly by: MentoringSide, readonly at: string, readonly because: string | null }>, readonly reasons: ReadonlyArray<{ readonly component: string, readonly points: number, readonly outOf: number, readonly words: string }>, readonly mentee: { readonly id: string, readonly name: string, readonly callName: string, readonly job: string | null, readonly unitName: string | null, readonly location: string | null, readonly held: string | null }, readonly mentor: { readonly id: string, readonly name: string, readonly callName: string, readonly job: string | null, readonly unitName: string | null, readonly location: string | null, readonly held: string | null } | null }> } } };

export type MatchingServableQueryVariables = Exact<{
  programmeId: string;
}>;


export type MatchingServableQuery = { readonly matchingServable: number };

export type MatchingRowsQueryVariables = Exact<{
  programmeId: string;
  set: MatchingRowSet;
  search: string;
  first: number;
  after?: string | null | undefined;
}>;


export type MatchingRowsQuery = { readonly matchingRows: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly proposalId: string | null, readonly state: ProposalState | null, readonly locked: boolean, readonly score: number | null, readonly toCheck: ReadonlyArray<string>, readonly change: string | null, readonly waitsFor: MentoringTurn | null, readonly waitsSince: string | null, readonly sentAt: string | null, readonly deadline: string | null, readonly closedBecause: string | null, readonly declinedBy: MentoringSide | null, readonly flag: { readonly pairId: string, readonly gradesApart: number, readonly since: string } | null, readonly earlierNoes: ReadonlyArray<{ readonly mentor: string, readonly by: MentoringSide, readonly at: string, readonly because: string | null }>, readonly reasons: ReadonlyArray<{ readonly component: string, readonly points: number, readonly outOf: number, readonly words: string }>, readonly mentee: { readonly id: string, readonly name: string, readonly callName: string, readonly job: string | null, readonly unitName: string | null, readonly location: string | null, readonly held: string | null }, readonly mentor: { readonly id: string, readonly name: string, readonly callName: string, readonly job: string | null, readonly unitName: string | null, readonly location: string | null, readonly held: string | null } | null }> } };

export type HeldPartsFragment = { readonly score: number, readonly locked: boolean, readonly person: { readonly id: string, readonly name: string, readonly callName: string } };

export type WouldRatherQueryVariables = Exact<{
  programmeId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type WouldRatherQuery = { readonly matchingWouldRather: { readonly nodes: ReadonlyArray<{ readonly score: number, readonly menteeGain: number, readonly mentorGain: number, readonly mentee: { readonly id: string, readonly name: string, readonly callName: string }, readonly mentor: { readonly id: string, readonly name: string, readonly callName: string }, readonly menteeNow: { readonly score: number, readonly locked: boolean, readonly person: { readonly id: string, readonly name: string, readonly callName: string } } | null, readonly mentorNow: { readonly score: number, readonly locked: boolean, readonly person: { readonly id: string, readonly name: string, readonly callName: string } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RunMatchingMutationVariables = Exact<{
  programmeId: string;
  settings?: ProgrammeSettingsInput | null | undefined;
  keep: number;
  together?: TogetherInput | null | undefined;
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

export type ForbiddenPairsQueryVariables = Exact<{
  programmeId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ForbiddenPairsQuery = { readonly forbiddenPairs: { readonly nodes: ReadonlyArray<{ readonly forbiddenBy: string, readonly forbiddenAt: string, readonly mentee: { readonly id: string, readonly name: string }, readonly mentor: { readonly id: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AllowPairMutationVariables = Exact<{
  programmeId: string;
  menteeId: string;
  mentorId: string;
}>;


export type AllowPairMutation = { readonly allowPair: { readonly drafts: number } };

export type SendProposalsMutationVariables = Exact<{
  programmeId: string;
  runId: string;
}>;


export type SendProposalsMutation = { readonly sendProposals: { readonly drafts: number } };

export type MatchingWhatIfQueryVariables = Exact<{
  programmeId: string;
  settings: ProgrammeSettingsInput;
  keep: number;
  together?: TogetherInput | null | undefined;
}>;


export type MatchingWhatIfQuery = { readonly matchingWhatIf: { readonly kept: number, readonly changed: number, readonly better: number, readonly worse: number, readonly figures: { readonly pairs: number, readonly unserved: number, readonly average: number, readonly points: number, readonly worst: number | null, readonly low: number, readonly locksBroken: number, readonly wouldRather: number | null, readonly stable: { readonly pairs: number, readonly points: number, readonly worst: number | null, readonly worstThen: number | null } | null } } | null };

export type SwapOptionsQueryVariables = Exact<{
  programmeId: string;
  menteeId: string;
}>;


export type SwapOptionsQuery = { readonly swapOptions: ReadonlyArray<{ readonly score: number, readonly points: number, readonly mentor: { readonly id: string, readonly name: string, readonly callName: string }, readonly moved: { readonly scoreNow: number, readonly score: number | null, readonly mentee: { readonly id: string, readonly name: string }, readonly mentor: { readonly id: string, readonly name: string } | null } | null }> };

export type SwapMentorMutationVariables = Exact<{
  programmeId: string;
  menteeId: string;
  mentorId: string;
}>;


export type SwapMentorMutation = { readonly swapMentor: { readonly pairs: number } };

export type MatchLateJoinersMutationVariables = Exact<{
  programmeId: string;
}>;


export type MatchLateJoinersMutation = { readonly matchLateJoiners: { readonly pairs: number, readonly drafts: number } };

export type LeaveFlaggedPairMutationVariables = Exact<{
  pairId: string;
}>;


export type LeaveFlaggedPairMutation = { readonly leaveFlaggedPair: { readonly flagged: number } };

export type MatchingRunsQueryVariables = Exact<{
  programmeId: string;
}>;


export type MatchingRunsQuery = { readonly matchingRuns: ReadonlyArray<{ readonly id: string, readonly ranAt: string, readonly ranBy: string, readonly found: number, readonly figures: { readonly average: number, readonly unserved: number } | null }> };

export type MatchingProofQueryVariables = Exact<{
  runId: string;
}>;


export type MatchingProofQuery = { readonly matchingProof: { readonly runId: string, readonly isProven: boolean, readonly faults: ReadonlyArray<string>, readonly mentees: number, readonly mentors: number, readonly pairs: number } };

export const MatchingDocument: TypedDocument<MatchingQuery, MatchingQueryVariables> = {
  id: '3b8c658146d1cf5891832dff7b633ea0',
  name: 'Matching',
};

export const MatchingServableDocument: TypedDocument<MatchingServableQuery, MatchingServableQueryVariables> = {
  id: 'e4477f2861c511cbad4f3488e2b232c2',
  name: 'MatchingServable',
};

export const MatchingRowsDocument: TypedDocument<MatchingRowsQuery, MatchingRowsQueryVariables> = {
  id: '59cb5fa285b67283e3474270fa44a871',
  name: 'MatchingRows',
};

export const WouldRatherDocument: TypedDocument<WouldRatherQuery, WouldRatherQueryVariables> = {
  id: '400e3af9f2d49aba16e989e715916b75',
  name: 'WouldRather',
};

export const RunMatchingDocument: TypedDocument<RunMatchingMutation, RunMatchingMutationVariables> = {
  id: '05eaaefcfef0c9cc445de4db1ee4d14c',
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

export const ForbiddenPairsDocument: TypedDocument<ForbiddenPairsQuery, ForbiddenPairsQueryVariables> = {
  id: '021f7dfcccbe06ce72dcbc7aff10e14a',
  name: 'ForbiddenPairs',
};

export const AllowPairDocument: TypedDocument<AllowPairMutation, AllowPairMutationVariables> = {
  id: '24640626e928405f120154ce56153109',
  name: 'AllowPair',
};

export const SendProposalsDocument: TypedDocument<SendProposalsMutation, SendProposalsMutationVariables> = {
  id: '7e343f84b1535ca57a9a5df3e941a889',
  name: 'SendProposals',
};

export const MatchingWhatIfDocument: TypedDocument<MatchingWhatIfQuery, MatchingWhatIfQueryVariables> = {
  id: 'bbb2c12db56054382606abc67dcf203b',
  name: 'MatchingWhatIf',
};

export const SwapOptionsDocument: TypedDocument<SwapOptionsQuery, SwapOptionsQueryVariables> = {
  id: '81c7e6ad7ebf99fe333c93f4c4956b67',
  name: 'SwapOptions',
};

export const SwapMentorDocument: TypedDocument<SwapMentorMutation, SwapMentorMutationVariables> = {
  id: '3510c362a545beff8403690329a91b73',
  name: 'SwapMentor',
};

export const MatchLateJoinersDocument: TypedDocument<MatchLateJoinersMutation, MatchLateJoinersMutationVariables> = {
  id: 'e95c3f7509ff39114d349278207a8377',
  name: 'MatchLateJoiners',
};

export const LeaveFlaggedPairDocument: TypedDocument<LeaveFlaggedPairMutation, LeaveFlaggedPairMutationVariables> = {
  id: '400825fb9bb61bbe364e8035022c6c2a',
  name: 'LeaveFlaggedPair',
};

export const MatchingRunsDocument: TypedDocument<MatchingRunsQuery, MatchingRunsQueryVariables> = {
  id: '914c437623dd4d4e6be602b0378d3401',
  name: 'MatchingRuns',
};

export const MatchingProofDocument: TypedDocument<MatchingProofQuery, MatchingProofQueryVariables> = {
  id: 'b501d67d1ac95cd100182a8794d7b21e',
  name: 'MatchingProof',
};
