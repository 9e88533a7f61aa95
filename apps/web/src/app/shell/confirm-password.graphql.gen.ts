// Generated from confirm-password.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ConfirmPasswordMutationVariables = Exact<{
  password: string;
}>;


export type ConfirmPasswordMutation = { readonly confirmPassword: boolean };

export const ConfirmPasswordDocument: TypedDocument<ConfirmPasswordMutation, ConfirmPasswordMutationVariables> = {
  id: 'be52c622e3e7c11862e936fac8ba9903',
  name: 'ConfirmPassword',
};
