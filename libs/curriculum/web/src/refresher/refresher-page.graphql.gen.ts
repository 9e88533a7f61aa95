// Generated from refresher-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A paragraph, or an item of a list. */
export type BlockForm =
  | 'item'
  | 'paragraph';

/** Whether a paragraph stayed, changed, came or went. */
export type BlockKind =
  | 'added'
  | 'changed'
  | 'removed'
  | 'same';

/** Whether words stayed, came or went. */
export type WordsKind =
  | 'added'
  | 'removed'
  | 'same';

export type RefresherPageQueryVariables = Exact<{
  belt: string;
}>;


export type RefresherPageQuery = { readonly refresher: { readonly belt: string, readonly modules: number, readonly questions: number, readonly minutesToWait: number, readonly passedOn: string | null, readonly renews: boolean, readonly open: { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly secondsLeft: number | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly guideChange: { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> } | null, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } | null } };

export type StartRefresherMutationVariables = Exact<{
  belt: string;
}>;


export type StartRefresherMutation = { readonly startRefresher: { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly secondsLeft: number | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly guideChange: { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> } | null, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

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


export type SubmitRefresherMutation = { readonly submitRefresher: { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly secondsLeft: number | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly guideChange: { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> } | null, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

export type QuotedClauseFragment = { readonly key: string, readonly number: string, readonly title: string, readonly text: string };

export type ShownDeltaFragment = { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> };

export type TakenAttemptFragment = { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly secondsLeft: number | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly guideChange: { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> } | null, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> };

export const RefresherPageDocument: TypedDocument<RefresherPageQuery, RefresherPageQueryVariables> = {
  id: '0c79102b1e640bebfca2c67aeba44ca2',
  name: 'RefresherPage',
};

export const StartRefresherDocument: TypedDocument<StartRefresherMutation, StartRefresherMutationVariables> = {
  id: '5f44d09d95e5200ea4fba52916b1ca00',
  name: 'StartRefresher',
};

export const SaveRefresherAnswerDocument: TypedDocument<SaveRefresherAnswerMutation, SaveRefresherAnswerMutationVariables> = {
  id: 'b337aa8f3f70942eb8826ab3fbd47a4f',
  name: 'SaveRefresherAnswer',
};

export const SubmitRefresherDocument: TypedDocument<SubmitRefresherMutation, SubmitRefresherMutationVariables> = {
  id: '9a6ce0f57adce8acdc69d1c15da4a94d',
  name: 'SubmitRefresher',
};
