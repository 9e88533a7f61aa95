// Generated from quiz-step.graphql; do not edit.
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

export type ShowAttemptQueryVariables = Exact<{
  id: string;
}>;


export type ShowAttemptQuery = { readonly attempt: { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly secondsLeft: number | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly guideChange: { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> } | null, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

export type StartAttemptMutationVariables = Exact<{
  module: string;
  step: string;
}>;


export type StartAttemptMutation = { readonly startAttempt: { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly secondsLeft: number | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly guideChange: { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> } | null, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

export type StartPracticeMutationVariables = Exact<{
  module: string;
  step: string;
}>;


export type StartPracticeMutation = { readonly startPractice: { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly secondsLeft: number | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly guideChange: { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> } | null, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

export type SaveAnswerMutationVariables = Exact<{
  attempt: string;
  question: string;
  chosen: ReadonlyArray<string> | string;
}>;


export type SaveAnswerMutation = { readonly saveAnswer: { readonly id: string, readonly deadline: string | null } };

export type SubmitAttemptMutationVariables = Exact<{
  attempt: string;
  idempotencyKey: string;
}>;


export type SubmitAttemptMutation = { readonly submitAttempt: { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly secondsLeft: number | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly guideChange: { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> } | null, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

export type ShownQuizFragment = { readonly questions: number, readonly rightToPass: number, readonly timeLimitMinutes: number | null, readonly openAttempt: string | null, readonly lastAttempt: string | null, readonly minutesToWait: number };

export type TakenAttemptFragment = { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly secondsLeft: number | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly guideChange: { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> } | null, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> };

export type QuotedClauseFragment = { readonly key: string, readonly number: string, readonly title: string, readonly text: string };

export type ShownDeltaFragment = { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> };

export const ShowAttemptDocument: TypedDocument<ShowAttemptQuery, ShowAttemptQueryVariables> = {
  id: '3b54b1d488040748af4ba7d6b93cc586',
  name: 'ShowAttempt',
};

export const StartAttemptDocument: TypedDocument<StartAttemptMutation, StartAttemptMutationVariables> = {
  id: '70d1d50ade31301f0ccb579e29f8b001',
  name: 'StartAttempt',
};

export const StartPracticeDocument: TypedDocument<StartPracticeMutation, StartPracticeMutationVariables> = {
  id: '5130e12637e4ed9098d26c7db222b3e7',
  name: 'StartPractice',
};

export const SaveAnswerDocument: TypedDocument<SaveAnswerMutation, SaveAnswerMutationVariables> = {
  id: '33dad1552b07da3ad04868bd6c0cb998',
  name: 'SaveAnswer',
};

export const SubmitAttemptDocument: TypedDocument<SubmitAttemptMutation, SubmitAttemptMutationVariables> = {
  id: 'dfe68dac2082026852c5e35c46e380e2',
  name: 'SubmitAttempt',
};
