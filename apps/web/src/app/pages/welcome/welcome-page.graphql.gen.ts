// Generated from welcome-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SignInLinkQueryVariables = Exact<{
  token: string;
}>;


export type SignInLinkQuery = { readonly signInLink: { readonly personName: string, readonly email: string | null, readonly founding: boolean, readonly expired: boolean } };

export type WelcomeMutationVariables = Exact<{
  token: string;
  password: string;
}>;


export type WelcomeMutation = { readonly redeemSignInLink: { readonly id: string } };

export const SignInLinkDocument: TypedDocument<SignInLinkQuery, SignInLinkQueryVariables> = {
  id: '4df2ceb051b86305484ec5396bfe5888',
  name: 'SignInLink',
};

export const WelcomeDocument: TypedDocument<WelcomeMutation, WelcomeMutationVariables> = {
  id: '4a5c295ab656e86690e592a65ca52240',
  name: 'Welcome',
};
