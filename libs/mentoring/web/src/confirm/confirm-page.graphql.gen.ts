// Generated from confirm-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SessionByLinkQueryVariables = Exact<{
  token: string;
}>;


export type SessionByLinkQuery = { readonly sessionByLink: { readonly other: string, readonly asked: string, readonly heldOn: string, readonly minutes: number, readonly programmeName: string, readonly forSomebodyElse: boolean } | null };

export type AnswerSessionByLinkMutationVariables = Exact<{
  token: string;
  confirm: boolean;
}>;


export type AnswerSessionByLinkMutation = { readonly answerSessionByLink: { readonly confirmed: boolean } };

export const SessionByLinkDocument: TypedDocument<SessionByLinkQuery, SessionByLinkQueryVariables> = {
  id: '913337ebc0f18fe6dda50c5064730b4f',
  name: 'SessionByLink',
};

export const AnswerSessionByLinkDocument: TypedDocument<AnswerSessionByLinkMutation, AnswerSessionByLinkMutationVariables> = {
  id: 'fe0fb44298e7dfde5c9935683cedf019',
  name: 'AnswerSessionByLink',
};
