// Generated from sign-in-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CompanyQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyQuery = { readonly company: { readonly name: string, readonly demo: boolean } };

export type SignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type SignInMutation = { readonly signIn: { readonly id: string } };

export const CompanyDocument: TypedDocument<CompanyQuery, CompanyQueryVariables> = {
  id: 'f5e021b9d29a8c3cd185284fb763b270',
  name: 'Company',
};

export const SignInDocument: TypedDocument<SignInMutation, SignInMutationVariables> = {
  id: '0d6314ea1d2daa2a023d9745215e3cae',
  name: 'SignIn',
};
