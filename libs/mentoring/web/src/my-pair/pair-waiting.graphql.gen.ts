// Generated from pair-waiting.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The junior who teaches, or the senior who learns. */
export type MentoringSide =
  | 'mentee'
  | 'mentor';

/** How a pair stands, or how it ended. */
export type PairState =
  | 'active'
  | 'completed'
  | 'concludedEarly'
  | 'extended'
  | 'leftWithoutFault'
  | 'rePaired';

export type PairWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type PairWaitingQuery = { readonly myPairs: ReadonlyArray<{ readonly id: string, readonly state: PairState, readonly mySide: MentoringSide, readonly toConfirm: number, readonly toCorrect: number, readonly nextSessionAt: string | null, readonly other: { readonly name: string, readonly callName: string } }>, readonly myProposals: ReadonlyArray<{ readonly id: string, readonly mySide: MentoringSide, readonly waitsForMe: boolean, readonly programmeName: string, readonly deadline: string, readonly other: { readonly name: string, readonly job: string | null } }> };

export const PairWaitingDocument: TypedDocument<PairWaitingQuery, PairWaitingQueryVariables> = {
  id: '251d647dd88e9065ca597ac5c8225fe7',
  name: 'PairWaiting',
};
