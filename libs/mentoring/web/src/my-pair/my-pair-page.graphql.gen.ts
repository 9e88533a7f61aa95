// Generated from my-pair-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The junior who teaches, or the senior who learns. */
export type MentoringSide =
  | 'mentee'
  | 'mentor';

/** How a pair stands, or how it ended. */
export type PairState =
  | 'active'
  | 'completed'
  | 'concludedEarly'
  | 'extended'
  | 'leftWithoutFault'
  | 'rePaired';

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

export type MyPairsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPairsQuery = { readonly myPairs: ReadonlyArray<{ readonly id: string, readonly programmeName: string, readonly state: PairState, readonly mySide: MentoringSide, readonly toConfirm: number, readonly toCorrect: number, readonly other: { readonly id: string, readonly name: string, readonly callName: string, readonly initials: string, readonly job: string | null, readonly unitName: string | null, readonly location: string | null, readonly held: string | null } }>, readonly myProposals: ReadonlyArray<{ readonly id: string, readonly programmeId: string, readonly programmeName: string, readonly mySide: MentoringSide, readonly reasons: ReadonlyArray<string>, readonly state: ProposalState, readonly waitsForMe: boolean, readonly waitsSince: string, readonly deadline: string, readonly other: { readonly id: string, readonly name: string, readonly callName: string, readonly initials: string, readonly job: string | null, readonly unitName: string | null, readonly location: string | null, readonly held: string | null } }>, readonly myProgrammes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly startsOn: string, readonly endsOn: string, readonly enrolUntil: string, readonly sessions: number, readonly minutes: number, readonly everyWeeks: number, readonly sides: ReadonlyArray<MentoringSide>, readonly whyNot: string | null, readonly enrolments: ReadonlyArray<{ readonly id: string, readonly side: MentoringSide, readonly capacity: number, readonly pairs: number, readonly withoutBecause: string | null, readonly smallestChange: string | null }> }> };

export type AcceptProposalMutationVariables = Exact<{
  id: string;
}>;


export type AcceptProposalMutation = { readonly acceptProposal: { readonly id: string, readonly state: ProposalState, readonly pairId: string | null } };

export type DeclineProposalMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type DeclineProposalMutation = { readonly declineProposal: { readonly id: string } };

export const MyPairsDocument: TypedDocument<MyPairsQuery, MyPairsQueryVariables> = {
  id: 'a3d19eebee7b91d4edfcbc858f8bd877',
  name: 'MyPairs',
};

export const AcceptProposalDocument: TypedDocument<AcceptProposalMutation, AcceptProposalMutationVariables> = {
  id: '6287324bcf47eff82155d3e885b6cff1',
  name: 'AcceptProposal',
};

export const DeclineProposalDocument: TypedDocument<DeclineProposalMutation, DeclineProposalMutationVariables> = {
  id: 'a798eaa1f0ac0f84164865b8b932315c',
  name: 'DeclineProposal',
};
