// Generated from assess.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The points for one criterion. */
export type CriterionPointsInput = {
  /** The criterion. */
  readonly criterion: string;
  /** One of the points of its levels. */
  readonly points: number;
};

/** A mark to keep; it cannot be changed afterwards. */
export type MarkInput = {
  /** What the person reads; needed when the work does not pass. */
  readonly feedback: string;
  /** One for each criterion. */
  readonly points: ReadonlyArray<CriterionPointsInput>;
};

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

export type WorksToJudgeQueryVariables = Exact<{ [key: string]: never; }>;


export type WorksToJudgeQuery = { readonly worksToJudge: ReadonlyArray<{ readonly id: string, readonly personName: string, readonly unitName: string | null, readonly title: string, readonly belt: string, readonly handedInAt: string, readonly isTakenByMe: boolean }> };

export type AssessmentLoadQueryVariables = Exact<{ [key: string]: never; }>;


export type AssessmentLoadQuery = { readonly assessmentLoad: { readonly waiting: number, readonly oldestSince: string | null, readonly medianHours: number | null, readonly lackingAssessors: number, readonly assessors: ReadonlyArray<{ readonly assessorId: string, readonly name: string, readonly taken: number, readonly marked: number }>, readonly worksLackingAssessors: ReadonlyArray<{ readonly id: string, readonly personId: string, readonly personName: string, readonly title: string, readonly handedInAt: string, readonly marksMissing: number, readonly lacking: number }> } };

export type JudgingFragment = { readonly id: string, readonly personName: string, readonly unitName: string | null, readonly title: string, readonly belt: string, readonly handedInAt: string, readonly state: WorkState, readonly assessors: number, readonly marksMissing: number, readonly isTakenByMe: boolean, readonly task: string, readonly text: string, readonly passMark: number, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string, readonly bytes: number }>, readonly rubric: ReadonlyArray<{ readonly key: string, readonly title: string, readonly question: string, readonly levels: ReadonlyArray<{ readonly points: number, readonly text: string }> }>, readonly myMark: { readonly assessorName: string, readonly total: number, readonly passes: boolean, readonly feedback: string, readonly points: ReadonlyArray<{ readonly criterion: string, readonly points: number }> } | null, readonly marks: ReadonlyArray<{ readonly assessorName: string, readonly total: number, readonly passes: boolean, readonly feedback: string, readonly points: ReadonlyArray<{ readonly criterion: string, readonly points: number }> }> };

export type ShownMarkOfWorkFragment = { readonly assessorName: string, readonly total: number, readonly passes: boolean, readonly feedback: string, readonly points: ReadonlyArray<{ readonly criterion: string, readonly points: number }> };

export type WorkToJudgeQueryVariables = Exact<{
  id: string;
}>;


export type WorkToJudgeQuery = { readonly workToJudge: { readonly id: string, readonly personName: string, readonly unitName: string | null, readonly title: string, readonly belt: string, readonly handedInAt: string, readonly state: WorkState, readonly assessors: number, readonly marksMissing: number, readonly isTakenByMe: boolean, readonly task: string, readonly text: string, readonly passMark: number, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string, readonly bytes: number }>, readonly rubric: ReadonlyArray<{ readonly key: string, readonly title: string, readonly question: string, readonly levels: ReadonlyArray<{ readonly points: number, readonly text: string }> }>, readonly myMark: { readonly assessorName: string, readonly total: number, readonly passes: boolean, readonly feedback: string, readonly points: ReadonlyArray<{ readonly criterion: string, readonly points: number }> } | null, readonly marks: ReadonlyArray<{ readonly assessorName: string, readonly total: number, readonly passes: boolean, readonly feedback: string, readonly points: ReadonlyArray<{ readonly criterion: string, readonly points: number }> }> } };

export type TakeWorkMutationVariables = Exact<{
  id: string;
}>;


export type TakeWorkMutation = { readonly takeWork: { readonly id: string, readonly personName: string, readonly unitName: string | null, readonly title: string, readonly belt: string, readonly handedInAt: string, readonly state: WorkState, readonly assessors: number, readonly marksMissing: number, readonly isTakenByMe: boolean, readonly task: string, readonly text: string, readonly passMark: number, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string, readonly bytes: number }>, readonly rubric: ReadonlyArray<{ readonly key: string, readonly title: string, readonly question: string, readonly levels: ReadonlyArray<{ readonly points: number, readonly text: string }> }>, readonly myMark: { readonly assessorName: string, readonly total: number, readonly passes: boolean, readonly feedback: string, readonly points: ReadonlyArray<{ readonly criterion: string, readonly points: number }> } | null, readonly marks: ReadonlyArray<{ readonly assessorName: string, readonly total: number, readonly passes: boolean, readonly feedback: string, readonly points: ReadonlyArray<{ readonly criterion: string, readonly points: number }> }> } };

export type GiveWorkBackMutationVariables = Exact<{
  id: string;
}>;


export type GiveWorkBackMutation = { readonly giveWorkBack: boolean };

export type MarkWorkMutationVariables = Exact<{
  id: string;
  mark: MarkInput;
}>;


export type MarkWorkMutation = { readonly markWork: { readonly id: string, readonly personName: string, readonly unitName: string | null, readonly title: string, readonly belt: string, readonly handedInAt: string, readonly state: WorkState, readonly assessors: number, readonly marksMissing: number, readonly isTakenByMe: boolean, readonly task: string, readonly text: string, readonly passMark: number, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string, readonly bytes: number }>, readonly rubric: ReadonlyArray<{ readonly key: string, readonly title: string, readonly question: string, readonly levels: ReadonlyArray<{ readonly points: number, readonly text: string }> }>, readonly myMark: { readonly assessorName: string, readonly total: number, readonly passes: boolean, readonly feedback: string, readonly points: ReadonlyArray<{ readonly criterion: string, readonly points: number }> } | null, readonly marks: ReadonlyArray<{ readonly assessorName: string, readonly total: number, readonly passes: boolean, readonly feedback: string, readonly points: ReadonlyArray<{ readonly criterion: string, readonly points: number }> }> } };

export const WorksToJudgeDocument: TypedDocument<WorksToJudgeQuery, WorksToJudgeQueryVariables> = {
  id: '206afe950a62dc80aeaa17ce27ffd52d',
  name: 'WorksToJudge',
};

export const AssessmentLoadDocument: TypedDocument<AssessmentLoadQuery, AssessmentLoadQueryVariables> = {
  id: '88f02efe0690cd11b6888993f637f36d',
  name: 'AssessmentLoad',
};

export const WorkToJudgeDocument: TypedDocument<WorkToJudgeQuery, WorkToJudgeQueryVariables> = {
  id: '5f0fd020b05cb4c0eb79ddbc0a1a6d20',
  name: 'WorkToJudge',
};

export const TakeWorkDocument: TypedDocument<TakeWorkMutation, TakeWorkMutationVariables> = {
  id: '5d7a46e93fefd61763ea867cf5c1ea6b',
  name: 'TakeWork',
};

export const GiveWorkBackDocument: TypedDocument<GiveWorkBackMutation, GiveWorkBackMutationVariables> = {
  id: '99bb8b040ceb6e76aa3ed0e0fea481a9',
  name: 'GiveWorkBack',
};

export const MarkWorkDocument: TypedDocument<MarkWorkMutation, MarkWorkMutationVariables> = {
  id: '74b8ad35cdce70b6cf37c2cc12a1836e',
  name: 'MarkWork',
};
