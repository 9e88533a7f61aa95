// Generated from session-words.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What one writes about a session. Every text may be left out. */
export type SessionWordsInput = {
  /** What one learned; for the two. */
  readonly learned?: string;
  /** Only for oneself. */
  readonly privateNote?: string;
  /** For the two. */
  readonly sharedNote?: string;
  /** What one taught; for the two. */
  readonly taught?: string;
};

export type WriteSessionWordsMutationVariables = Exact<{
  sessionId: string;
  words: SessionWordsInput;
}>;


export type WriteSessionWordsMutation = { readonly writeSessionWords: { readonly id: string } };

export const WriteSessionWordsDocument: TypedDocument<WriteSessionWordsMutation, WriteSessionWordsMutationVariables> = {
  id: '88f3204bf5f8f5cac268baea3ab623f9',
  name: 'WriteSessionWords',
};
