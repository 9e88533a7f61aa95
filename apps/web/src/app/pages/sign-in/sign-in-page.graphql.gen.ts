// Generated from sign-in-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

export type CompanyQueryVariables = { [key: string]: never };

export type CompanyQuery = { readonly company: { readonly name: string; readonly demo: boolean } };

export type SignInMutationVariables = { email: string; password: string };

export type SignInMutation = { readonly signIn: { readonly id: string } };

export const CompanyDocument: TypedDocument<CompanyQuery, CompanyQueryVariables> = {
  id: 'f5e021b9d29a8c3cd185284fb763b270',
  name: 'Company',
};

export const SignInDocument: TypedDocument<SignInMutation, SignInMutationVariables> = {
  id: '0d6314ea1d2daa2a023d9745215e3cae',
  name: 'SignIn',
};
