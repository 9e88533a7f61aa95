// Generated from account-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

export type SignOutMutationVariables = { [key: string]: never };

export type SignOutMutation = { readonly signOut: boolean };

export type ChangePasswordMutationVariables = { current: string; next: string };

export type ChangePasswordMutation = { readonly changePassword: boolean };

export const SignOutDocument: TypedDocument<SignOutMutation, SignOutMutationVariables> = {
  id: '06562a4643f1d41111c4f2edc22f3adf',
  name: 'SignOut',
};

export const ChangePasswordDocument: TypedDocument<ChangePasswordMutation, ChangePasswordMutationVariables> = {
  id: '31961b65bba2b59b035166c726238a2c',
  name: 'ChangePassword',
};
