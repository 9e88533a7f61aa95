// Generated from person-certification-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** HR's decision about one person's belt. */
export type BeltDecisionInput = {
  /** The belt. */
  readonly belt: string;
  /** The person; never oneself. */
  readonly personId: string;
  /** Why; kept with the decision. */
  readonly reason: string;
};

export type PersonStandingQueryVariables = Exact<{
  personId: string;
  asOf?: string | null | undefined;
}>;


export type PersonStandingQuery = { readonly standing: ReadonlyArray<{ readonly belt: string, readonly state: string, readonly dueBecause: string | null, readonly earnedOn: string | null, readonly heldSince: string | null, readonly validUntil: string | null, readonly standsUntil: string | null, readonly windowOpensOn: string | null, readonly endedOn: string | null, readonly guideVersion: string | null, readonly asks: string, readonly done: number, readonly total: number, readonly lockedBy: string | null, readonly requirements: ReadonlyArray<{ readonly code: string, readonly done: number, readonly total: number }> }> };

export type PersonCertificationQueryVariables = Exact<{
  personId: string;
  asOf?: string | null | undefined;
}>;


export type PersonCertificationQuery = { readonly certification: { readonly personId: string, readonly name: string, readonly employeeNumber: string, readonly unit: string | null, readonly manager: string | null, readonly held: string | null, readonly needs: string | null, readonly dueOn: string | null, readonly overdueSince: string | null, readonly overdueFor: string | null, readonly overdueDays: number | null } };

export type MoveNeedDateMutationVariables = Exact<{
  personId: string;
  dueOn: string;
  reason: string;
}>;


export type MoveNeedDateMutation = { readonly moveNeedDate: boolean };

export type RecogniseBeltMutationVariables = Exact<{
  input: BeltDecisionInput;
  earnedOn: string;
}>;


export type RecogniseBeltMutation = { readonly recogniseBelt: boolean };

export type RevokeBeltMutationVariables = Exact<{
  input: BeltDecisionInput;
}>;


export type RevokeBeltMutation = { readonly revokeBelt: boolean };

export const PersonStandingDocument: TypedDocument<PersonStandingQuery, PersonStandingQueryVariables> = {
  id: '580ffaddaeeb92a31dfc3c75d74d4673',
  name: 'PersonStanding',
};

export const PersonCertificationDocument: TypedDocument<PersonCertificationQuery, PersonCertificationQueryVariables> = {
  id: '64d701414b3591b1d58733d878328bf0',
  name: 'PersonCertification',
};

export const MoveNeedDateDocument: TypedDocument<MoveNeedDateMutation, MoveNeedDateMutationVariables> = {
  id: '78b685185abd15a85b8ad3f313d13f9a',
  name: 'MoveNeedDate',
};

export const RecogniseBeltDocument: TypedDocument<RecogniseBeltMutation, RecogniseBeltMutationVariables> = {
  id: '984c74e729162246d3830a829f6c0dec',
  name: 'RecogniseBelt',
};

export const RevokeBeltDocument: TypedDocument<RevokeBeltMutation, RevokeBeltMutationVariables> = {
  id: 'b32025bdc6b10851d87482096df31bf2',
  name: 'RevokeBelt',
};
