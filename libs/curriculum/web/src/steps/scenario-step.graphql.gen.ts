// Generated from scenario-step.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ChooseInScenarioMutationVariables = Exact<{
  module: string;
  version: number;
  step: string;
  situation: string;
  channel: string;
  reply: string;
  idempotencyKey: string;
}>;


export type ChooseInScenarioMutation = { readonly chooseInScenario: { readonly complete: boolean, readonly turns: ReadonlyArray<{ readonly channel: string | null, readonly reply: string | null, readonly situation: { readonly key: string, readonly author: string, readonly handle: string, readonly at: string, readonly text: string, readonly spread: string, readonly channelQuestion: string, readonly replyQuestion: string, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string }>, readonly channels: ReadonlyArray<{ readonly key: string, readonly title: string, readonly hint: string }>, readonly replies: ReadonlyArray<{ readonly key: string, readonly text: string }> }, readonly outcome: { readonly cost: string | null, readonly verdict: string, readonly afterADay: string, readonly reposts: number, readonly timeline: ReadonlyArray<{ readonly at: string, readonly text: string }>, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly end: { readonly owner: string, readonly channel: string } | null, readonly others: ReadonlyArray<{ readonly channel: string, readonly title: string, readonly reposts: number, readonly afterADay: string }> } | null }> } };

export type PlayedScenarioFragment = { readonly complete: boolean, readonly turns: ReadonlyArray<{ readonly channel: string | null, readonly reply: string | null, readonly situation: { readonly key: string, readonly author: string, readonly handle: string, readonly at: string, readonly text: string, readonly spread: string, readonly channelQuestion: string, readonly replyQuestion: string, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string }>, readonly channels: ReadonlyArray<{ readonly key: string, readonly title: string, readonly hint: string }>, readonly replies: ReadonlyArray<{ readonly key: string, readonly text: string }> }, readonly outcome: { readonly cost: string | null, readonly verdict: string, readonly afterADay: string, readonly reposts: number, readonly timeline: ReadonlyArray<{ readonly at: string, readonly text: string }>, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly end: { readonly owner: string, readonly channel: string } | null, readonly others: ReadonlyArray<{ readonly channel: string, readonly title: string, readonly reposts: number, readonly afterADay: string }> } | null }> };

export type QuotedClauseFragment = { readonly key: string, readonly number: string, readonly title: string, readonly text: string };

export const ChooseInScenarioDocument: TypedDocument<ChooseInScenarioMutation, ChooseInScenarioMutationVariables> = {
  id: 'a0e3c4cf99da38971da1cd7af19127a8',
  name: 'ChooseInScenario',
};
