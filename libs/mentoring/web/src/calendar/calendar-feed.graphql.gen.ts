// Generated from calendar-feed.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type MyCalendarQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCalendarQuery = { readonly myCalendar: { readonly madeAt: string | null, readonly readAt: string | null } };

export type RenewCalendarMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewCalendarMutation = { readonly renewCalendar: { readonly address: string } };

export type RevokeCalendarMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeCalendarMutation = { readonly revokeCalendar: { readonly madeAt: string | null } };

export const MyCalendarDocument: TypedDocument<MyCalendarQuery, MyCalendarQueryVariables> = {
  id: '8302a76504821cb441451c5082125ec7',
  name: 'MyCalendar',
};

export const RenewCalendarDocument: TypedDocument<RenewCalendarMutation, RenewCalendarMutationVariables> = {
  id: '65b622583454862fc97204dc77588f53',
  name: 'RenewCalendar',
};

export const RevokeCalendarDocument: TypedDocument<RevokeCalendarMutation, RevokeCalendarMutationVariables> = {
  id: '7e766c5c2a1ebc64f4c35e12a2f71632',
  name: 'RevokeCalendar',
};
