// Generated from correct-session.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What happened. Every text may be left out. */
export type LogSessionInput = {
  /** The goal that was worked on. */
  readonly goalId?: string | null | undefined;
  /** The day. */
  readonly heldOn: string;
  /** Made when the form opens; a repeated send with it counts once. */
  readonly idempotencyKey: string;
  /** What one learned; for the two. */
  readonly learned?: string;
  /** How many minutes, 5 to 480. */
  readonly minutes: number;
  /** The key of the module that it was about. */
  readonly module?: string | null | undefined;
  /** Only for oneself. */
  readonly privateNote?: string;
  /** For the two. */
  readonly sharedNote?: string;
  /** What one taught; for the two. */
  readonly taught?: string;
};

export type CorrectSessionMutationVariables = Exact<{
  sessionId: string;
  input: LogSessionInput;
}>;


export type CorrectSessionMutation = { readonly correctSession: { readonly id: string } };

export const CorrectSessionDocument: TypedDocument<CorrectSessionMutation, CorrectSessionMutationVariables> = {
  id: '984f91b747bd917acf2f403869563737',
  name: 'CorrectSession',
};
