// Generated from quiz-step.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ShowAttemptQueryVariables = Exact<{
  id: string;
}>;


export type ShowAttemptQuery = { readonly attempt: { readonly id: string, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

export type StartAttemptMutationVariables = Exact<{
  module: string;
  step: string;
}>;


export type StartAttemptMutation = { readonly startAttempt: { readonly id: string, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

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


export type SubmitAttemptMutation = { readonly submitAttempt: { readonly id: string, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> } };

export type ShownQuizFragment = { readonly questions: number, readonly rightToPass: number, readonly timeLimitMinutes: number | null, readonly openAttempt: string | null, readonly lastAttempt: string | null, readonly minutesToWait: number };

export type TakenAttemptFragment = { readonly id: string, readonly step: string, readonly rightToPass: number, readonly deadline: string | null, readonly submittedAt: string | null, readonly score: number | null, readonly passed: boolean | null, readonly readAgain: ReadonlyArray<string>, readonly questions: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly text: string, readonly chosen: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly targets: ReadonlyArray<{ readonly key: string, readonly text: string }>, readonly result: { readonly isRight: boolean, readonly rightOptions: ReadonlyArray<string>, readonly because: string, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } } | null }> };

export type QuotedClauseFragment = { readonly key: string, readonly number: string, readonly title: string, readonly text: string };

export const ShowAttemptDocument: TypedDocument<ShowAttemptQuery, ShowAttemptQueryVariables> = {
  id: '7d887fb8d16652e0716e23bc28dfb7ed',
  name: 'ShowAttempt',
};

export const StartAttemptDocument: TypedDocument<StartAttemptMutation, StartAttemptMutationVariables> = {
  id: '02fcbb98657f34d928619139b86bb287',
  name: 'StartAttempt',
};

export const SaveAnswerDocument: TypedDocument<SaveAnswerMutation, SaveAnswerMutationVariables> = {
  id: '33dad1552b07da3ad04868bd6c0cb998',
  name: 'SaveAnswer',
};

export const SubmitAttemptDocument: TypedDocument<SubmitAttemptMutation, SubmitAttemptMutationVariables> = {
  id: '95b5e665c0de5630719f797b0f5dc1d8',
  name: 'SubmitAttempt',
};
