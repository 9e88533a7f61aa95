// Generated from log-topics.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Why something is proposed as a topic. */
export type TopicReason =
  | 'answeredWrong'
  | 'clause'
  | 'menteeWants'
  | 'mentorWants'
  | 'openModule'
  | 'staleModule';

export type ModulesToTeachQueryVariables = Exact<{
  pairId: string;
}>;


export type ModulesToTeachQuery = { readonly pairTopics: { readonly suggested: ReadonlyArray<{ readonly because: TopicReason, readonly key: string, readonly title: string }> } };

export const ModulesToTeachDocument: TypedDocument<ModulesToTeachQuery, ModulesToTeachQueryVariables> = {
  id: 'c52e4e6e0f3c997088cb3bbbd5836875',
  name: 'ModulesToTeach',
};
