// Generated from notice-preferences.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How somebody wants to be told; kinds left out stay as they are. */
export type NoticePreferencesInput = {
  /** The minute of the day at which the mail of the day goes out. */
  readonly digestAt: number;
  /** From which minute of the day no mail leaves. */
  readonly quietFrom: number;
  /** Until which minute of the day. */
  readonly quietTo: number;
  /** The kinds to change. */
  readonly ways: ReadonlyArray<NoticeWayInput>;
};

/** How notices of one kind are to be mailed. */
export type NoticeWayInput = {
  /** What they are about: belt-expiring, belt-earned, guide-asks, assessment-result, answer-waited-for, your-turn, pair-news, session-time, session-tomorrow. */
  readonly kind: string;
  /** at-once: a mail of its own. digest: with the mail of the day. off: no mail. */
  readonly way: string;
};

export type PreferencesShownFragment = { readonly quietFrom: number, readonly quietTo: number, readonly digestAt: number, readonly timeZone: string, readonly language: string, readonly missingLanguage: string | null, readonly email: string | null, readonly ways: ReadonlyArray<{ readonly kind: string, readonly way: string, readonly mayBeOff: boolean }> };

export type NoticePreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticePreferencesQuery = { readonly noticePreferences: { readonly quietFrom: number, readonly quietTo: number, readonly digestAt: number, readonly timeZone: string, readonly language: string, readonly missingLanguage: string | null, readonly email: string | null, readonly ways: ReadonlyArray<{ readonly kind: string, readonly way: string, readonly mayBeOff: boolean }> } };

export type PreferNoticesMutationVariables = Exact<{
  input: NoticePreferencesInput;
}>;


export type PreferNoticesMutation = { readonly preferNotices: { readonly quietFrom: number, readonly quietTo: number, readonly digestAt: number, readonly timeZone: string, readonly language: string, readonly missingLanguage: string | null, readonly email: string | null, readonly ways: ReadonlyArray<{ readonly kind: string, readonly way: string, readonly mayBeOff: boolean }> } };

export const NoticePreferencesDocument: TypedDocument<NoticePreferencesQuery, NoticePreferencesQueryVariables> = {
  id: '4cadcc92f7cadc41c7228dce7c99224f',
  name: 'NoticePreferences',
};

export const PreferNoticesDocument: TypedDocument<PreferNoticesMutation, PreferNoticesMutationVariables> = {
  id: 'b12ea6610e2859a75fbb47acdde46701',
  name: 'PreferNotices',
};
