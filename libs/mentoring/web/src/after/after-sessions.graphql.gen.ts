// Generated from after-sessions.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What somebody says after the first session: good, still deciding, or not a good fit. */
export type FitAnswer =
  | 'deciding'
  | 'good'
  | 'notAFit';

export type AfterSessionsQueryVariables = Exact<{
  pairId: string;
}>;


export type AfterSessionsQuery = { readonly pairFit: { readonly isAsked: boolean }, readonly lookBack: { readonly sessions: number, readonly minutes: number, readonly goals: number, readonly goalsMet: number, readonly learned: ReadonlyArray<string>, readonly taught: ReadonlyArray<string>, readonly mine: string | null, readonly theirs: string | null, readonly until: string } | null };

export type AnswerFitMutationVariables = Exact<{
  pairId: string;
  answer: FitAnswer;
}>;


export type AnswerFitMutation = { readonly answerFit: { readonly answer: FitAnswer | null } };

export type WriteLookBackMutationVariables = Exact<{
  pairId: string;
  text: string;
}>;


export type WriteLookBackMutation = { readonly writeLookBack: { readonly mine: string | null } | null };

export const AfterSessionsDocument: TypedDocument<AfterSessionsQuery, AfterSessionsQueryVariables> = {
  id: '4962e77764d1e707d985c48ca7fc4275',
  name: 'AfterSessions',
};

export const AnswerFitDocument: TypedDocument<AnswerFitMutation, AnswerFitMutationVariables> = {
  id: '4a8fe960e73ea727191e3ba3ae19acee',
  name: 'AnswerFit',
};

export const WriteLookBackDocument: TypedDocument<WriteLookBackMutation, WriteLookBackMutationVariables> = {
  id: 'da77a7459218aa07a168a1ac050e44cc',
  name: 'WriteLookBack',
};
