// Generated from schedule.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The junior who teaches, or the senior who learns. */
export type MentoringSide =
  | 'mentee'
  | 'mentor';

/** Why a session did not take place. */
export type WhyNotHeld =
  | 'holiday'
  | 'illness'
  | 'noShow'
  | 'other'
  | 'work';

export type SessionTimesQueryVariables = Exact<{
  pairId: string;
}>;


export type SessionTimesQuery = { readonly sessionTimes: { readonly times: ReadonlyArray<string>, readonly minutes: number, readonly myTimeZone: string, readonly theirTimeZone: string, readonly myHours: ReadonlyArray<{ readonly day: number, readonly from: number, readonly to: number }>, readonly theirHours: ReadonlyArray<{ readonly day: number, readonly from: number, readonly to: number }>, readonly taken: ReadonlyArray<{ readonly from: string, readonly to: string, readonly mine: boolean }> } };

export type ScheduleSessionMutationVariables = Exact<{
  pairId: string;
  at: string;
  minutes?: number | null | undefined;
  title?: string | null | undefined;
  place?: string | null | undefined;
  why?: WhyNotHeld | null | undefined;
}>;


export type ScheduleSessionMutation = { readonly scheduleSession: { readonly id: string } };

export type CallOffSessionMutationVariables = Exact<{
  sessionId: string;
  by: MentoringSide;
  why: WhyNotHeld;
}>;


export type CallOffSessionMutation = { readonly cancelSession: { readonly id: string } };

export const SessionTimesDocument: TypedDocument<SessionTimesQuery, SessionTimesQueryVariables> = {
  id: 'c2f35d237ce912e1340475b19a57c675',
  name: 'SessionTimes',
};

export const ScheduleSessionDocument: TypedDocument<ScheduleSessionMutation, ScheduleSessionMutationVariables> = {
  id: 'bba3ca204cf28e3061c5a98a0bfe2cf2',
  name: 'ScheduleSession',
};

export const CallOffSessionDocument: TypedDocument<CallOffSessionMutation, CallOffSessionMutationVariables> = {
  id: '7f5f6884aa3708794fca0cf8c2148f6d',
  name: 'CallOffSession',
};
