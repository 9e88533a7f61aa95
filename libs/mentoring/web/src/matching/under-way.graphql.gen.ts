// Generated from under-way.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a matching is for. */
export type MatchingKind =
  /** Who goes without is matched; what is proposed stays. */
  | 'lateJoiners'
  /** What is proposed is made anew. */
  | 'run'
  /** Something is tried; nothing will be changed. */
  | 'whatIf';

export type MatchingUnderWayQueryVariables = Exact<{
  programmeId: string;
}>;


export type MatchingUnderWayQuery = { readonly matchingUnderWay: ReadonlyArray<{ readonly id: string, readonly kind: MatchingKind, readonly isMine: boolean, readonly startedBy: string, readonly percent: number | null }> };

export type CancelMatchingMutationVariables = Exact<{
  id: string;
}>;


export type CancelMatchingMutation = { readonly cancelMatching: boolean };

export const MatchingUnderWayDocument: TypedDocument<MatchingUnderWayQuery, MatchingUnderWayQueryVariables> = {
  id: '567b79eb739dcbc890bcc51d1f5a35b3',
  name: 'MatchingUnderWay',
};

export const CancelMatchingDocument: TypedDocument<CancelMatchingMutation, CancelMatchingMutationVariables> = {
  id: '6d25a3468f3b43b39f9028d2608e456f',
  name: 'CancelMatching',
};
