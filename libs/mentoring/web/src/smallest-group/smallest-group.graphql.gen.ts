// Generated from smallest-group.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SmallestGroupQueryVariables = Exact<{ [key: string]: never; }>;


export type SmallestGroupQuery = { readonly smallestGroup: number };

export type SetSmallestGroupMutationVariables = Exact<{
  people: number;
  reason: string;
}>;


export type SetSmallestGroupMutation = { readonly setSmallestGroup: number };

export const SmallestGroupDocument: TypedDocument<SmallestGroupQuery, SmallestGroupQueryVariables> = {
  id: '56254841f875e536cdcb7fc45bba8077',
  name: 'SmallestGroup',
};

export const SetSmallestGroupDocument: TypedDocument<SetSmallestGroupMutation, SetSmallestGroupMutationVariables> = {
  id: '6c5b11187eeb96178d9568e2915958fa',
  name: 'SetSmallestGroup',
};
