// Generated from agreement.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Who brings the topics. */
export type AgreementDriver =
  | 'both'
  | 'mentee'
  | 'mentor';

/** What the two agree. */
export type AgreementInput = {
  /** Who brings the topics. */
  readonly drives: AgreementDriver;
  /** The last day. */
  readonly endsOn: string;
  /** Weeks between two sessions, 1 to 12. */
  readonly everyWeeks: number;
  /** How either of them stops; up to 1,000 characters. */
  readonly howWeStop?: string;
  /** Minutes of one session, 15 to 180. */
  readonly minutes: number;
  /** What stays between the two; up to 1,000 characters. */
  readonly staysBetweenUs?: string;
};

/** Whether the other one has yet to agree, asks for a change, or both agreed. */
export type AgreementStanding =
  | 'agreed'
  | 'changeAsked'
  | 'waits';

export type SaveAgreementMutationVariables = Exact<{
  pairId: string;
  input: AgreementInput;
}>;


export type SaveAgreementMutation = { readonly saveAgreement: { readonly id: string, readonly agreement: { readonly standing: AgreementStanding } | null } };

export type AgreeTooMutationVariables = Exact<{
  pairId: string;
  readAt: string;
}>;


export type AgreeTooMutation = { readonly agreeToo: { readonly id: string } };

export type AskToChangeAgreementMutationVariables = Exact<{
  pairId: string;
  readAt: string;
  change: string;
}>;


export type AskToChangeAgreementMutation = { readonly askToChangeAgreement: { readonly id: string } };

export const SaveAgreementDocument: TypedDocument<SaveAgreementMutation, SaveAgreementMutationVariables> = {
  id: '2fb9de4b63ee457acf72298eefefe26b',
  name: 'SaveAgreement',
};

export const AgreeTooDocument: TypedDocument<AgreeTooMutation, AgreeTooMutationVariables> = {
  id: '738e8eea4a4d94311da28e3dabeea397',
  name: 'AgreeToo',
};

export const AskToChangeAgreementDocument: TypedDocument<AskToChangeAgreementMutation, AskToChangeAgreementMutationVariables> = {
  id: '2766ac4ad4f52905ab6ec4482ff88492',
  name: 'AskToChangeAgreement',
};
