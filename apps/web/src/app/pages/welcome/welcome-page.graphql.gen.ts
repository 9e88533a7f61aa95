// Generated from welcome-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

export type SignInLinkQueryVariables = { token: string };

export type SignInLinkQuery = {
  readonly signInLink: {
    readonly personName: string;
    readonly email: string | null;
    readonly expired: boolean;
  } | null;
};

export type WelcomeMutationVariables = { token: string; password: string };

export type WelcomeMutation = { readonly redeemSignInLink: { readonly id: string } };

export const SignInLinkDocument: TypedDocument<SignInLinkQuery, SignInLinkQueryVariables> = {
  id: '2a5e8f3221eab255182ccac07dd0b00c',
  name: 'SignInLink',
};

export const WelcomeDocument: TypedDocument<WelcomeMutation, WelcomeMutationVariables> = {
  id: '4a5c295ab656e86690e592a65ca52240',
  name: 'Welcome',
};
