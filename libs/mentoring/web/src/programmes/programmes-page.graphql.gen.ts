// Generated from programmes-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A programme; what is left out takes its usual value, or who may join is not limited by it. */
export type CreateProgrammeInput = {
  /** 1 to 60; 7 when left out. */
  readonly answerDays?: number | null | undefined;
  /** The last day; after all sessions when left out. */
  readonly endsOn?: string | null | undefined;
  /** The last day to enrol; the first day when left out. */
  readonly enrolUntil?: string | null | undefined;
  /** 1 to 12; 3 when left out. */
  readonly everyWeeks?: number | null | undefined;
  /** Mentees hold at least this belt; any when left out. */
  readonly menteeBeltAtLeast?: string | null | undefined;
  /** Mentees have at least this grade; any when left out. */
  readonly menteeGradeAtLeast?: number | null | undefined;
  /** Mentors hold at least this belt; any when left out. */
  readonly mentorBeltAtLeast?: string | null | undefined;
  /** Mentors have at most this grade; any when left out. */
  readonly mentorGradeAtMost?: number | null | undefined;
  /** Grades between the two, 1 to 20; 2 when left out. */
  readonly minGradeGap?: number | null | undefined;
  /** 15 to 180; 45 when left out. */
  readonly minutes?: number | null | undefined;
  /** The name. */
  readonly name: string;
  /** Units whose people may join, with those under them; all people when left out. */
  readonly openTo?: ReadonlyArray<string> | null | undefined;
  /** 1 to 30; 7 when left out. */
  readonly sessions?: number | null | undefined;
  /** Who stands behind it; nobody when left out. */
  readonly sponsorId?: string | null | undefined;
  /** The first day. */
  readonly startsOn: string;
  /** Whose people may join; the whole company when left out. */
  readonly unitId?: string | null | undefined;
};

export type ProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammesQuery = { readonly programmes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unitName: string | null, readonly startsOn: string, readonly endsOn: string, readonly enrolUntil: string, readonly sessions: number, readonly minutes: number, readonly everyWeeks: number, readonly answerDays: number, readonly openTo: ReadonlyArray<string>, readonly menteeGradeAtLeast: number | null, readonly mentorGradeAtMost: number | null, readonly menteeBeltAtLeast: string | null, readonly mentorBeltAtLeast: string | null, readonly mentees: number, readonly mentors: number, readonly pairs: number, readonly sponsor: { readonly id: string, readonly name: string } | null }> };

export type CreateProgrammeMutationVariables = Exact<{
  input: CreateProgrammeInput;
}>;


export type CreateProgrammeMutation = { readonly createProgramme: { readonly id: string } };

export type ChangeProgrammeMutationVariables = Exact<{
  id: string;
  input: CreateProgrammeInput;
}>;


export type ChangeProgrammeMutation = { readonly changeProgramme: { readonly id: string } };

export const ProgrammesDocument: TypedDocument<ProgrammesQuery, ProgrammesQueryVariables> = {
  id: '1f62cc5a5a2f809e8f1ad9b69e9b6614',
  name: 'Programmes',
};

export const CreateProgrammeDocument: TypedDocument<CreateProgrammeMutation, CreateProgrammeMutationVariables> = {
  id: 'fcf75f174409b0e2ec1a61d87f763435',
  name: 'CreateProgramme',
};

export const ChangeProgrammeDocument: TypedDocument<ChangeProgrammeMutation, ChangeProgrammeMutationVariables> = {
  id: 'f24c11cf6a36f9bbc39a00588d454aa5',
  name: 'ChangeProgramme',
};
