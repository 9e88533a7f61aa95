// Generated from player-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A paragraph, or an item of a list. */
export type BlockForm =
  | 'item'
  | 'paragraph';

/** Whether a paragraph stayed, changed, came or went. */
export type BlockKind =
  | 'added'
  | 'changed'
  | 'removed'
  | 'same';

/** Whether words stayed, came or went. */
export type WordsKind =
  | 'added'
  | 'removed'
  | 'same';

export type PlayModuleQueryVariables = Exact<{
  key: string;
}>;


export type PlayModuleQuery = { readonly module: { readonly key: string, readonly version: number, readonly belt: string, readonly title: string, readonly summary: string, readonly minutes: number, readonly completedOn: string | null, readonly resumeAt: string | null, readonly againAt: string | null, readonly restsOn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly delta: { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> } | null, readonly steps: ReadonlyArray<{ readonly key: string, readonly type: string, readonly title: string, readonly done: boolean, readonly minutesLeft: number, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string | null, readonly items: ReadonlyArray<string> | null, readonly author: string | null, readonly note: string | null, readonly verdict: string | null, readonly why: string | null, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } | null }>, readonly scenario: { readonly complete: boolean, readonly turns: ReadonlyArray<{ readonly channel: string | null, readonly reply: string | null, readonly situation: { readonly key: string, readonly author: string, readonly handle: string, readonly at: string, readonly text: string, readonly spread: string, readonly channelQuestion: string, readonly replyQuestion: string, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string }>, readonly channels: ReadonlyArray<{ readonly key: string, readonly title: string, readonly hint: string }>, readonly replies: ReadonlyArray<{ readonly key: string, readonly text: string }> }, readonly outcome: { readonly cost: string | null, readonly verdict: string, readonly afterADay: string, readonly reposts: number, readonly timeline: ReadonlyArray<{ readonly at: string, readonly text: string }>, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly end: { readonly owner: string, readonly channel: string } | null, readonly others: ReadonlyArray<{ readonly channel: string, readonly title: string, readonly reposts: number, readonly afterADay: string }> } | null }> } | null, readonly quiz: { readonly questions: number, readonly rightToPass: number, readonly timeLimitMinutes: number | null, readonly openAttempt: string | null, readonly lastAttempt: string | null, readonly minutesToWait: number } | null }> } };

export type CompleteStepMutationVariables = Exact<{
  module: string;
  version: number;
  step: string;
  idempotencyKey: string;
}>;


export type CompleteStepMutation = { readonly completeStep: { readonly key: string, readonly version: number, readonly belt: string, readonly title: string, readonly summary: string, readonly minutes: number, readonly completedOn: string | null, readonly resumeAt: string | null, readonly againAt: string | null, readonly restsOn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly delta: { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> } | null, readonly steps: ReadonlyArray<{ readonly key: string, readonly type: string, readonly title: string, readonly done: boolean, readonly minutesLeft: number, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string | null, readonly items: ReadonlyArray<string> | null, readonly author: string | null, readonly note: string | null, readonly verdict: string | null, readonly why: string | null, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } | null }>, readonly scenario: { readonly complete: boolean, readonly turns: ReadonlyArray<{ readonly channel: string | null, readonly reply: string | null, readonly situation: { readonly key: string, readonly author: string, readonly handle: string, readonly at: string, readonly text: string, readonly spread: string, readonly channelQuestion: string, readonly replyQuestion: string, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string }>, readonly channels: ReadonlyArray<{ readonly key: string, readonly title: string, readonly hint: string }>, readonly replies: ReadonlyArray<{ readonly key: string, readonly text: string }> }, readonly outcome: { readonly cost: string | null, readonly verdict: string, readonly afterADay: string, readonly reposts: number, readonly timeline: ReadonlyArray<{ readonly at: string, readonly text: string }>, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly end: { readonly owner: string, readonly channel: string } | null, readonly others: ReadonlyArray<{ readonly channel: string, readonly title: string, readonly reposts: number, readonly afterADay: string }> } | null }> } | null, readonly quiz: { readonly questions: number, readonly rightToPass: number, readonly timeLimitMinutes: number | null, readonly openAttempt: string | null, readonly lastAttempt: string | null, readonly minutesToWait: number } | null }> } };

export type PlayedModuleFragment = { readonly key: string, readonly version: number, readonly belt: string, readonly title: string, readonly summary: string, readonly minutes: number, readonly completedOn: string | null, readonly resumeAt: string | null, readonly againAt: string | null, readonly restsOn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly delta: { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> } | null, readonly steps: ReadonlyArray<{ readonly key: string, readonly type: string, readonly title: string, readonly done: boolean, readonly minutesLeft: number, readonly blocks: ReadonlyArray<{ readonly type: string, readonly text: string | null, readonly items: ReadonlyArray<string> | null, readonly author: string | null, readonly note: string | null, readonly verdict: string | null, readonly why: string | null, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } | null }>, readonly scenario: { readonly complete: boolean, readonly turns: ReadonlyArray<{ readonly channel: string | null, readonly reply: string | null, readonly situation: { readonly key: string, readonly author: string, readonly handle: string, readonly at: string, readonly text: string, readonly spread: string, readonly channelQuestion: string, readonly replyQuestion: string, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string }>, readonly channels: ReadonlyArray<{ readonly key: string, readonly title: string, readonly hint: string }>, readonly replies: ReadonlyArray<{ readonly key: string, readonly text: string }> }, readonly outcome: { readonly cost: string | null, readonly verdict: string, readonly afterADay: string, readonly reposts: number, readonly timeline: ReadonlyArray<{ readonly at: string, readonly text: string }>, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly end: { readonly owner: string, readonly channel: string } | null, readonly others: ReadonlyArray<{ readonly channel: string, readonly title: string, readonly reposts: number, readonly afterADay: string }> } | null }> } | null, readonly quiz: { readonly questions: number, readonly rightToPass: number, readonly timeLimitMinutes: number | null, readonly openAttempt: string | null, readonly lastAttempt: string | null, readonly minutesToWait: number } | null }> };

export type PlayedScenarioFragment = { readonly complete: boolean, readonly turns: ReadonlyArray<{ readonly channel: string | null, readonly reply: string | null, readonly situation: { readonly key: string, readonly author: string, readonly handle: string, readonly at: string, readonly text: string, readonly spread: string, readonly channelQuestion: string, readonly replyQuestion: string, readonly facts: ReadonlyArray<{ readonly label: string, readonly value: string }>, readonly channels: ReadonlyArray<{ readonly key: string, readonly title: string, readonly hint: string }>, readonly replies: ReadonlyArray<{ readonly key: string, readonly text: string }> }, readonly outcome: { readonly cost: string | null, readonly verdict: string, readonly afterADay: string, readonly reposts: number, readonly timeline: ReadonlyArray<{ readonly at: string, readonly text: string }>, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly end: { readonly owner: string, readonly channel: string } | null, readonly others: ReadonlyArray<{ readonly channel: string, readonly title: string, readonly reposts: number, readonly afterADay: string }> } | null }> };

export type QuotedClauseFragment = { readonly key: string, readonly number: string, readonly title: string, readonly text: string };

export type ShownBlockFragment = { readonly type: string, readonly text: string | null, readonly items: ReadonlyArray<string> | null, readonly author: string | null, readonly note: string | null, readonly verdict: string | null, readonly why: string | null, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } | null };

export type ShownDeltaFragment = { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> };

export type ShownQuizFragment = { readonly questions: number, readonly rightToPass: number, readonly timeLimitMinutes: number | null, readonly openAttempt: string | null, readonly lastAttempt: string | null, readonly minutesToWait: number };

export const PlayModuleDocument: TypedDocument<PlayModuleQuery, PlayModuleQueryVariables> = {
  id: 'a009d53730c43e0117b413f9465e3002',
  name: 'PlayModule',
};

export const CompleteStepDocument: TypedDocument<CompleteStepMutation, CompleteStepMutationVariables> = {
  id: '925b510e048ed5df9faed5c5093cc9b6',
  name: 'CompleteStep',
};
