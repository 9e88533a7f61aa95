// Generated from my-path.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type MyPathQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPathQuery = { readonly myPath: { readonly personId: string, readonly asOf: string, readonly held: string | null, readonly earning: string | null, readonly done: number, readonly total: number, readonly needs: string | null, readonly dueOn: string | null, readonly overdueSince: string | null, readonly overdueFor: string | null, readonly belts: ReadonlyArray<{ readonly belt: string, readonly state: string, readonly dueBecause: string | null, readonly earnedOn: string | null, readonly heldSince: string | null, readonly validUntil: string | null, readonly standsUntil: string | null, readonly windowOpensOn: string | null, readonly endedOn: string | null, readonly guideVersion: string | null, readonly asks: string, readonly done: number, readonly total: number, readonly lockedBy: string | null, readonly requirements: ReadonlyArray<{ readonly code: string, readonly done: number, readonly total: number, readonly left: ReadonlyArray<string> }> }>, readonly ladder: ReadonlyArray<{ readonly belt: string, readonly purpose: string, readonly summary: string, readonly validityMonths: number | null }>, readonly modules: ReadonlyArray<{ readonly key: string, readonly title: string, readonly summary: string, readonly quote: string, readonly minutes: number, readonly position: number, readonly completed: boolean, readonly steps: ReadonlyArray<{ readonly key: string, readonly type: string, readonly title: string, readonly done: boolean }> }> } };

export const MyPathDocument: TypedDocument<MyPathQuery, MyPathQueryVariables> = {
  id: '9662d93d53018de62dd02cce6e511c23',
  name: 'MyPath',
};
