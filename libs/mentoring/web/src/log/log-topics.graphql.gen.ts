// Generated from log-topics.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ModulesToTeachQueryVariables = Exact<{
  pairId: string;
}>;


export type ModulesToTeachQuery = { readonly pairTopics: { readonly modules: ReadonlyArray<{ readonly key: string, readonly title: string }> } };

export const ModulesToTeachDocument: TypedDocument<ModulesToTeachQuery, ModulesToTeachQueryVariables> = {
  id: 'f1fe0942ea0c5b6943b38fbf75cff910',
  name: 'ModulesToTeach',
};
