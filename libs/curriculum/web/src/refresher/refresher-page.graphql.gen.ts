// Generated from refresher-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RefresherPageQueryVariables = Exact<{
  belt: string;
}>;


export type RefresherPageQuery = { readonly refresher: { readonly belt: string, readonly modules: number, readonly questions: number, readonly minutesToWait: number, readonly passedOn: string | null, readonly open: { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } | null } };

export type StartRefresherMutationVariables = Exact<{
  belt: string;
}>;


export type StartRefresherMutation = { readonly startRefresher: { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

export type SaveRefresherAnswerMutationVariables = Exact<{
  refresher: string;
  question: string;
  chosen: ReadonlyArray<string> | string;
}>;


export type SaveRefresherAnswerMutation = { readonly saveRefresherAnswer: { readonly id: string } };

export type SubmitRefresherMutationVariables = Exact<{
  refresher: string;
  idempotencyKey: string;
}>;


export type SubmitRefresherMutation = { readonly submitRefresher: { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

export type QuotedClauseFragment = { readonly key: string, readonly number: string, readonly title: string, readonly text: string };

export type TakenAttemptFragment = { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> };

export const RefresherPageDocument: TypedDocument<RefresherPageQuery, RefresherPageQueryVariables> = {
  id: 'd69e12fe95726660f15a32765a3c0cbc',
  name: 'RefresherPage',
};

export const StartRefresherDocument: TypedDocument<StartRefresherMutation, StartRefresherMutationVariables> = {
  id: 'e248b4f05d3430dd809ee01573e5b1b6',
  name: 'StartRefresher',
};

export const SaveRefresherAnswerDocument: TypedDocument<SaveRefresherAnswerMutation, SaveRefresherAnswerMutationVariables> = {
  id: 'b337aa8f3f70942eb8826ab3fbd47a4f',
  name: 'SaveRefresherAnswer',
};

export const SubmitRefresherDocument: TypedDocument<SubmitRefresherMutation, SubmitRefresherMutationVariables> = {
  id: 'e3152f2722362fc75e3f8c722399355b',
  name: 'SubmitRefresher',
};
