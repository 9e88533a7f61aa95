// Generated from needs-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A need to write down; nothing but a belt and days asks it of everybody. */
export type AddNeedInput = {
  /** The belt that is asked. */
  readonly belt: string;
  /** From which day it asks. */
  readonly effectiveFrom: string;
  /** Only of people with this grade or a higher one. */
  readonly gradeAtLeast?: number | null | undefined;
  /** Only of people with this job title. */
  readonly job?: string | null | undefined;
  /** Only of people in this unit and under it. */
  readonly unitId?: string | null | undefined;
  /** Days after joining, moving, or the start of the need, whichever came last. */
  readonly withinDays: number;
};

export type NeedsQueryVariables = Exact<{ [key: string]: never; }>;


export type NeedsQuery = { readonly needs: ReadonlyArray<{ readonly id: string, readonly belt: string, readonly job: string | null, readonly unitId: string | null, readonly unitName: string | null, readonly gradeAtLeast: number | null, readonly withinDays: number, readonly effectiveFrom: string, readonly effectiveTo: string | null }> };

export type AddNeedMutationVariables = Exact<{
  input: AddNeedInput;
}>;


export type AddNeedMutation = { readonly addNeed: { readonly id: string } };

export type EndNeedMutationVariables = Exact<{
  id: string;
}>;


export type EndNeedMutation = { readonly endNeed: { readonly id: string, readonly effectiveTo: string | null } };

export type NeedPreviewQueryVariables = Exact<{
  input: AddNeedInput;
}>;


export type NeedPreviewQuery = { readonly needPreview: { readonly people: number, readonly unmet: number, readonly overdueAtOnce: number, readonly firstDueOn: string | null } };

export const NeedsDocument: TypedDocument<NeedsQuery, NeedsQueryVariables> = {
  id: '1787d394d362d83c588e01010093d8ad',
  name: 'Needs',
};

export const AddNeedDocument: TypedDocument<AddNeedMutation, AddNeedMutationVariables> = {
  id: '4b1916babb1f5109019419df876c368d',
  name: 'AddNeed',
};

export const EndNeedDocument: TypedDocument<EndNeedMutation, EndNeedMutationVariables> = {
  id: '183756602708fa3ef909800d2503d631',
  name: 'EndNeed',
};

export const NeedPreviewDocument: TypedDocument<NeedPreviewQuery, NeedPreviewQueryVariables> = {
  id: '9f856d917647ce13b47f1ac08ca4e7c2',
  name: 'NeedPreview',
};
