// Generated from assessment.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Where a piece of work stands. */
export type WorkState =
  /** All marks are in, and it passed. */
  | 'passed'
  /** All marks are in: the person is asked to practise and may hand in again. */
  | 'returned'
  /** It waits for its assessors; it is not changed any more. */
  | 'waiting'
  /** It is written and not handed in. */
  | 'writing';

export type ShownMarkFragment = { readonly assessorName: string, readonly total: number, readonly passes: boolean, readonly feedback: string, readonly points: ReadonlyArray<{ readonly criterion: string, readonly points: number }> };

export type OwnAssessmentFragment = { readonly key: string, readonly belt: string, readonly title: string, readonly summary: string, readonly task: string, readonly handIn: string, readonly leastWords: number, readonly mostWords: number, readonly mostFiles: number, readonly lockedBy: string | null, readonly assessors: number, readonly passMark: number, readonly mostPoints: number, readonly rubric: ReadonlyArray<{ readonly key: string, readonly title: string, readonly question: string, readonly levels: ReadonlyArray<{ readonly points: number, readonly text: string }> }>, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly works: ReadonlyArray<{ readonly id: string, readonly state: WorkState, readonly text: string, readonly handedInAt: string | null, readonly decidedAt: string | null, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string, readonly bytes: number }>, readonly marks: ReadonlyArray<{ readonly assessorName: string, readonly total: number, readonly passes: boolean, readonly feedback: string, readonly points: ReadonlyArray<{ readonly criterion: string, readonly points: number }> }> }> };

export type MyAssessmentQueryVariables = Exact<{
  key: string;
}>;


export type MyAssessmentQuery = { readonly assessment: { readonly key: string, readonly belt: string, readonly title: string, readonly summary: string, readonly task: string, readonly handIn: string, readonly leastWords: number, readonly mostWords: number, readonly mostFiles: number, readonly lockedBy: string | null, readonly assessors: number, readonly passMark: number, readonly mostPoints: number, readonly rubric: ReadonlyArray<{ readonly key: string, readonly title: string, readonly question: string, readonly levels: ReadonlyArray<{ readonly points: number, readonly text: string }> }>, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly works: ReadonlyArray<{ readonly id: string, readonly state: WorkState, readonly text: string, readonly handedInAt: string | null, readonly decidedAt: string | null, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string, readonly bytes: number }>, readonly marks: ReadonlyArray<{ readonly assessorName: string, readonly total: number, readonly passes: boolean, readonly feedback: string, readonly points: ReadonlyArray<{ readonly criterion: string, readonly points: number }> }> }> } };

export type WriteWorkMutationVariables = Exact<{
  assessment: string;
  text: string;
}>;


export type WriteWorkMutation = { readonly writeWork: { readonly key: string, readonly belt: string, readonly title: string, readonly summary: string, readonly task: string, readonly handIn: string, readonly leastWords: number, readonly mostWords: number, readonly mostFiles: number, readonly lockedBy: string | null, readonly assessors: number, readonly passMark: number, readonly mostPoints: number, readonly rubric: ReadonlyArray<{ readonly key: string, readonly title: string, readonly question: string, readonly levels: ReadonlyArray<{ readonly points: number, readonly text: string }> }>, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly works: ReadonlyArray<{ readonly id: string, readonly state: WorkState, readonly text: string, readonly handedInAt: string | null, readonly decidedAt: string | null, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string, readonly bytes: number }>, readonly marks: ReadonlyArray<{ readonly assessorName: string, readonly total: number, readonly passes: boolean, readonly feedback: string, readonly points: ReadonlyArray<{ readonly criterion: string, readonly points: number }> }> }> } };

export type HandInWorkMutationVariables = Exact<{
  assessment: string;
  text: string;
}>;


export type HandInWorkMutation = { readonly handInWork: { readonly key: string, readonly belt: string, readonly title: string, readonly summary: string, readonly task: string, readonly handIn: string, readonly leastWords: number, readonly mostWords: number, readonly mostFiles: number, readonly lockedBy: string | null, readonly assessors: number, readonly passMark: number, readonly mostPoints: number, readonly rubric: ReadonlyArray<{ readonly key: string, readonly title: string, readonly question: string, readonly levels: ReadonlyArray<{ readonly points: number, readonly text: string }> }>, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly works: ReadonlyArray<{ readonly id: string, readonly state: WorkState, readonly text: string, readonly handedInAt: string | null, readonly decidedAt: string | null, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string, readonly bytes: number }>, readonly marks: ReadonlyArray<{ readonly assessorName: string, readonly total: number, readonly passes: boolean, readonly feedback: string, readonly points: ReadonlyArray<{ readonly criterion: string, readonly points: number }> }> }> } };

export type RemoveWorkFileMutationVariables = Exact<{
  id: string;
}>;


export type RemoveWorkFileMutation = { readonly removeWorkFile: boolean };

export const MyAssessmentDocument: TypedDocument<MyAssessmentQuery, MyAssessmentQueryVariables> = {
  id: '75d574814c3b03ef5eaec2c6c2e652ee',
  name: 'MyAssessment',
};

export const WriteWorkDocument: TypedDocument<WriteWorkMutation, WriteWorkMutationVariables> = {
  id: '06198d98e3230dfc73fee1ee83f5f216',
  name: 'WriteWork',
};

export const HandInWorkDocument: TypedDocument<HandInWorkMutation, HandInWorkMutationVariables> = {
  id: '8510a322f9c4f57088093751efcaf725',
  name: 'HandInWork',
};

export const RemoveWorkFileDocument: TypedDocument<RemoveWorkFileMutation, RemoveWorkFileMutationVariables> = {
  id: 'bcd34345db5f3262a4182e4d2b9c507a',
  name: 'RemoveWorkFile',
};
