// Generated from own-words.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type EraseMyWordsMutationVariables = Exact<{
  pairId: string;
}>;


export type EraseMyWordsMutation = { readonly eraseMyWords: { readonly id: string } };

export const EraseMyWordsDocument: TypedDocument<EraseMyWordsMutation, EraseMyWordsMutationVariables> = {
  id: '93660f337a0ea614efe57cd475c02c5f',
  name: 'EraseMyWords',
};
