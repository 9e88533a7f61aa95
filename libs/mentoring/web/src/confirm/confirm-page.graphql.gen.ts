// Generated from confirm-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SessionByLinkQueryVariables = Exact<{
  token: string;
}>;


export type SessionByLinkQuery = { readonly sessionByLink: { readonly other: string, readonly asked: string, readonly heldOn: string, readonly minutes: number, readonly programmeName: string } | null };

export type AnswerSessionByLinkMutationVariables = Exact<{
  token: string;
  confirm: boolean;
}>;


export type AnswerSessionByLinkMutation = { readonly answerSessionByLink: { readonly confirmed: boolean } };

export const SessionByLinkDocument: TypedDocument<SessionByLinkQuery, SessionByLinkQueryVariables> = {
  id: 'bcc6a3450f2fc0bedb08a370fdfe7130',
  name: 'SessionByLink',
};

export const AnswerSessionByLinkDocument: TypedDocument<AnswerSessionByLinkMutation, AnswerSessionByLinkMutationVariables> = {
  id: 'fe0fb44298e7dfde5c9935683cedf019',
  name: 'AnswerSessionByLink',
};
