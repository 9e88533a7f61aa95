// Generated from sign-ins.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type MySignInsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySignInsQuery = { readonly mySignIns: ReadonlyArray<{ readonly id: string, readonly device: string | null, readonly signedInAt: string, readonly lastUsedAt: string, readonly isHere: boolean }> };

export type EndSignInMutationVariables = Exact<{
  id: string;
}>;


export type EndSignInMutation = { readonly endSignIn: boolean };

export type EndOtherSignInsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSignInsMutation = { readonly endOtherSignIns: number };

export const MySignInsDocument: TypedDocument<MySignInsQuery, MySignInsQueryVariables> = {
  id: '57844fd4eda6332de45a1ec7e5367a8b',
  name: 'MySignIns',
};

export const EndSignInDocument: TypedDocument<EndSignInMutation, EndSignInMutationVariables> = {
  id: 'c6b0eacfc23ab064df081fb9b368b50d',
  name: 'EndSignIn',
};

export const EndOtherSignInsDocument: TypedDocument<EndOtherSignInsMutation, EndOtherSignInsMutationVariables> = {
  id: '0c507002c7311638ed2c006a1796a047',
  name: 'EndOtherSignIns',
};
