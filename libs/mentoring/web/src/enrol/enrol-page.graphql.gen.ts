// Generated from enrol-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a person says about themself. */
export type EnrolInput = {
  /** How many people to meet: a mentor 1 to 3, a mentee 1. */
  readonly capacity?: number;
  /** Hours of the week that suit. */
  readonly hours: ReadonlyArray<WeeklyHoursInput>;
  /** Languages as two letters. */
  readonly languages: ReadonlyArray<string>;
  /** Topics to teach; up to 5. */
  readonly offers: ReadonlyArray<string>;
  /** Whom one would rather meet, the dearest first; up to 5. */
  readonly rather?: ReadonlyArray<string>;
  /** Whom one would rather not meet; nobody else ever reads it. */
  readonly ratherNot?: ReadonlyArray<string>;
  /** As mentor or as mentee. */
  readonly side: MentoringSide;
  /** The time zone of the hours, for instance Europe/Lisbon. */
  readonly timeZone: string;
  /** Topics to learn, the most wanted first; up to 5. */
  readonly wants: ReadonlyArray<string>;
};

/** The junior who teaches, or the senior who learns. */
export type MentoringSide =
  | 'mentee'
  | 'mentor';

/** Hours of one weekday that suit. */
export type WeeklyHoursInput = {
  /** Monday is 1, Sunday is 7. */
  readonly day: number;
  /** Minutes after midnight. */
  readonly from: number;
  /** Minutes after midnight. */
  readonly to: number;
};

export type MyEnrolmentQueryVariables = Exact<{
  programmeId: string;
}>;


export type MyEnrolmentQuery = { readonly myEnrolment: { readonly id: string, readonly name: string, readonly startsOn: string, readonly endsOn: string, readonly enrolUntil: string, readonly sessions: number, readonly minutes: number, readonly everyWeeks: number, readonly sides: ReadonlyArray<MentoringSide>, readonly whyNot: string | null, readonly language: string | null, readonly timeZone: string | null, readonly enrolments: ReadonlyArray<{ readonly id: string, readonly side: MentoringSide, readonly capacity: number, readonly pairs: number, readonly wants: ReadonlyArray<string>, readonly offers: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly timeZone: string, readonly hours: ReadonlyArray<{ readonly day: number, readonly from: number, readonly to: number }>, readonly rather: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly ratherNot: ReadonlyArray<{ readonly id: string, readonly name: string }> }> } };

export type EnrolMutationVariables = Exact<{
  programmeId: string;
  input: EnrolInput;
}>;


export type EnrolMutation = { readonly enrol: { readonly id: string } };

export type WithdrawEnrolmentMutationVariables = Exact<{
  enrolmentId: string;
}>;


export type WithdrawEnrolmentMutation = { readonly withdrawEnrolment: { readonly id: string } };

export const MyEnrolmentDocument: TypedDocument<MyEnrolmentQuery, MyEnrolmentQueryVariables> = {
  id: '93aea7727a11d795123b6c5bfc37ea83',
  name: 'MyEnrolment',
};

export const EnrolDocument: TypedDocument<EnrolMutation, EnrolMutationVariables> = {
  id: '649345d1d8fdac4690753da4138a4ffa',
  name: 'Enrol',
};

export const WithdrawEnrolmentDocument: TypedDocument<WithdrawEnrolmentMutation, WithdrawEnrolmentMutationVariables> = {
  id: '0107c033f11de3f19c640a187dbc8f5e',
  name: 'WithdrawEnrolment',
};
