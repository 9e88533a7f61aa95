// Generated from responsibility.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Who answers a matter from a day on. Who did so until then hands over on that day. */
export type AssignResponsibilityInput = {
  /** The one person who is accountable. */
  readonly accountableId: string;
  /** The key of the clause. */
  readonly clause: string;
  /** Who steps in, in this order; at most five. */
  readonly deputyIds: ReadonlyArray<string>;
  /** The first day; today or later. */
  readonly from: string;
  /** It is passed on, not answered in public. */
  readonly isPassedOn?: boolean;
  /** What is to be answered; at most 120 characters. */
  readonly matter: string;
  /** How and when to reach them; at most 300 characters. */
  readonly reach?: string;
  /** What people read instead of the name; at most 120 characters. */
  readonly shownAs?: string | null | undefined;
  /** For this unit and everything under it; absent: the company. */
  readonly unitId?: string | null | undefined;
  /** The last day, when one is foreseen. */
  readonly until?: string | null | undefined;
};

export type AnsweringFragment = { readonly id: string, readonly clause: string, readonly matter: string, readonly unitId: string | null, readonly unitName: string | null, readonly shownAs: string | null, readonly reach: string, readonly isPassedOn: boolean, readonly from: string, readonly until: string | null, readonly accountable: { readonly personId: string, readonly name: string, readonly hasLeft: boolean }, readonly deputies: ReadonlyArray<{ readonly personId: string, readonly name: string, readonly hasLeft: boolean }>, readonly answeredBy: { readonly personId: string, readonly name: string } | null };

export type WhoAnswersQueryVariables = Exact<{
  clause: string;
  unitId?: string | null | undefined;
}>;


export type WhoAnswersQuery = { readonly whoAnswers: { readonly unitId: string | null, readonly unitName: string | null, readonly responsibilities: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly matter: string, readonly unitId: string | null, readonly unitName: string | null, readonly shownAs: string | null, readonly reach: string, readonly isPassedOn: boolean, readonly from: string, readonly until: string | null, readonly accountable: { readonly personId: string, readonly name: string, readonly hasLeft: boolean }, readonly deputies: ReadonlyArray<{ readonly personId: string, readonly name: string, readonly hasLeft: boolean }>, readonly answeredBy: { readonly personId: string, readonly name: string } | null }> } };

export type ResponsibilitiesOfUnitQueryVariables = Exact<{
  unitId?: string | null | undefined;
}>;


export type ResponsibilitiesOfUnitQuery = { readonly responsibilities: { readonly unitId: string | null, readonly unitName: string | null, readonly responsibilities: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly matter: string, readonly unitId: string | null, readonly unitName: string | null, readonly shownAs: string | null, readonly reach: string, readonly isPassedOn: boolean, readonly from: string, readonly until: string | null, readonly accountable: { readonly personId: string, readonly name: string, readonly hasLeft: boolean }, readonly deputies: ReadonlyArray<{ readonly personId: string, readonly name: string, readonly hasLeft: boolean }>, readonly answeredBy: { readonly personId: string, readonly name: string } | null }> }, readonly plannedResponsibilities: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly matter: string, readonly unitId: string | null, readonly unitName: string | null, readonly shownAs: string | null, readonly reach: string, readonly isPassedOn: boolean, readonly from: string, readonly until: string | null, readonly accountable: { readonly personId: string, readonly name: string, readonly hasLeft: boolean }, readonly deputies: ReadonlyArray<{ readonly personId: string, readonly name: string, readonly hasLeft: boolean }>, readonly answeredBy: { readonly personId: string, readonly name: string } | null }>, readonly guide: { readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }> }> } | null };

export type ResponsibilityGapsQueryVariables = Exact<{ [key: string]: never; }>;


export type ResponsibilityGapsQuery = { readonly responsibilityGaps: { readonly total: number, readonly gaps: ReadonlyArray<{ readonly kind: string, readonly clause: string, readonly clauseNumber: string, readonly clauseTitle: string, readonly matter: string | null, readonly unitId: string | null, readonly unitName: string | null, readonly isUnitAlone: boolean, readonly until: string | null }> } };

export type AssignResponsibilityMutationVariables = Exact<{
  input: AssignResponsibilityInput;
}>;


export type AssignResponsibilityMutation = { readonly assignResponsibility: { readonly id: string } };

export type EndResponsibilityMutationVariables = Exact<{
  id: string;
}>;


export type EndResponsibilityMutation = { readonly endResponsibility: boolean };

export const WhoAnswersDocument: TypedDocument<WhoAnswersQuery, WhoAnswersQueryVariables> = {
  id: 'c6ac725628dc91d606233cefe073e745',
  name: 'WhoAnswers',
};

export const ResponsibilitiesOfUnitDocument: TypedDocument<ResponsibilitiesOfUnitQuery, ResponsibilitiesOfUnitQueryVariables> = {
  id: '8c7c77275e20cdd19260a115e236e2f1',
  name: 'ResponsibilitiesOfUnit',
};

export const ResponsibilityGapsDocument: TypedDocument<ResponsibilityGapsQuery, ResponsibilityGapsQueryVariables> = {
  id: '30ffa903bf5f1229203ba94214997f1c',
  name: 'ResponsibilityGaps',
};

export const AssignResponsibilityDocument: TypedDocument<AssignResponsibilityMutation, AssignResponsibilityMutationVariables> = {
  id: 'c3fb19691e9e88491da1796c5461e194',
  name: 'AssignResponsibility',
};

export const EndResponsibilityDocument: TypedDocument<EndResponsibilityMutation, EndResponsibilityMutationVariables> = {
  id: 'a6b7d6dc815ea24c808bfcb28cfab7a6',
  name: 'EndResponsibility',
};
