// Generated from quiz-step.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ShowAttemptQueryVariables = Exact<{
  id: string;
}>;


export type ShowAttemptQuery = { readonly attempt: { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

export type StartAttemptMutationVariables = Exact<{
  module: string;
  step: string;
}>;


export type StartAttemptMutation = { readonly startAttempt: { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

export type StartPracticeMutationVariables = Exact<{
  module: string;
  step: string;
}>;


export type StartPracticeMutation = { readonly startPractice: { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

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


export type SubmitAttemptMutation = { readonly submitAttempt: { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

export type ShownQuizFragment = { readonly questions: number, readonly rightToPass: number, readonly timeLimitMinutes: number | null, readonly openAttempt: string | null, readonly lastAttempt: string | null, readonly minutesToWait: number };

export type TakenAttemptFragment = { readonly id: string, readonly isPractice: boolean, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> };

export type QuotedClauseFragment = { readonly key: string, readonly number: string, readonly title: string, readonly text: string };

export const ShowAttemptDocument: TypedDocument<ShowAttemptQuery, ShowAttemptQueryVariables> = {
  id: 'c35cc2545f4563f63d1bc8e4f9d566ff',
  name: 'ShowAttempt',
};

export const StartAttemptDocument: TypedDocument<StartAttemptMutation, StartAttemptMutationVariables> = {
  id: '7163c850c60b85ddbc3fc969c1f88219',
  name: 'StartAttempt',
};

export const StartPracticeDocument: TypedDocument<StartPracticeMutation, StartPracticeMutationVariables> = {
  id: 'bcbb6e0f23cec9a8f07e03e6c591926d',
  name: 'StartPractice',
};

export const SaveAnswerDocument: TypedDocument<SaveAnswerMutation, SaveAnswerMutationVariables> = {
  id: '33dad1552b07da3ad04868bd6c0cb998',
  name: 'SaveAnswer',
};

export const SubmitAttemptDocument: TypedDocument<SubmitAttemptMutation, SubmitAttemptMutationVariables> = {
  id: '01828cb1102ded791790faa8692a6773',
  name: 'SubmitAttempt',
};
