// Generated from viewer.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: boolean };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly id: string, readonly name: string, readonly initials: string, readonly email: string, readonly held: string | null, readonly companyName: string, readonly demo: boolean, readonly roles: ReadonlyArray<{ readonly role: string, readonly unitId: string | null, readonly unitName: string }>, readonly waiting: { readonly guide: number } } };

export const SignOutDocument: TypedDocument<SignOutMutation, SignOutMutationVariables> = {
  id: '06562a4643f1d41111c4f2edc22f3adf',
  name: 'SignOut',
};

export const ViewerDocument: TypedDocument<ViewerQuery, ViewerQueryVariables> = {
  id: '0d2207caf3ac9f1595463ce3cc70eeb4',
  name: 'Viewer',
};
