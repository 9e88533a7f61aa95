// Generated from health-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type HealthFragment = { readonly progress: { readonly people: number, readonly active: number, readonly extended: number, readonly completed: number, readonly concludedEarly: number, readonly rePaired: number, readonly leftWithoutFault: number, readonly held: number, readonly confirmed: number, readonly due: number, readonly kept: number, readonly goals: number, readonly goalsMet: number, readonly crossUnit: number, readonly waitsForMentor: number, readonly waitsForMentee: number, readonly waitsForBoth: number, readonly waitsUnderAWeek: number, readonly waitsAWeek: number, readonly waitsTwoWeeks: number, readonly waitsThreeWeeks: number } | null, readonly calledOffByMentee: { readonly people: number, readonly times: number } | null, readonly calledOffByMentor: { readonly people: number, readonly times: number } | null, readonly fit: { readonly people: number, readonly good: number, readonly deciding: number, readonly notAFit: number } | null };

export type ProgrammeHealthQueryVariables = Exact<{
  programmeId: string;
}>;


export type ProgrammeHealthQuery = { readonly programmeHealth: { readonly programme: string, readonly limit: number, readonly total: { readonly progress: { readonly people: number, readonly active: number, readonly extended: number, readonly completed: number, readonly concludedEarly: number, readonly rePaired: number, readonly leftWithoutFault: number, readonly held: number, readonly confirmed: number, readonly due: number, readonly kept: number, readonly goals: number, readonly goalsMet: number, readonly crossUnit: number, readonly waitsForMentor: number, readonly waitsForMentee: number, readonly waitsForBoth: number, readonly waitsUnderAWeek: number, readonly waitsAWeek: number, readonly waitsTwoWeeks: number, readonly waitsThreeWeeks: number } | null, readonly calledOffByMentee: { readonly people: number, readonly times: number } | null, readonly calledOffByMentor: { readonly people: number, readonly times: number } | null, readonly fit: { readonly people: number, readonly good: number, readonly deciding: number, readonly notAFit: number } | null }, readonly units: ReadonlyArray<{ readonly unit: string, readonly figures: { readonly progress: { readonly people: number, readonly active: number, readonly extended: number, readonly completed: number, readonly concludedEarly: number, readonly rePaired: number, readonly leftWithoutFault: number, readonly held: number, readonly confirmed: number, readonly due: number, readonly kept: number, readonly goals: number, readonly goalsMet: number, readonly crossUnit: number, readonly waitsForMentor: number, readonly waitsForMentee: number, readonly waitsForBoth: number, readonly waitsUnderAWeek: number, readonly waitsAWeek: number, readonly waitsTwoWeeks: number, readonly waitsThreeWeeks: number } | null, readonly calledOffByMentee: { readonly people: number, readonly times: number } | null, readonly calledOffByMentor: { readonly people: number, readonly times: number } | null, readonly fit: { readonly people: number, readonly good: number, readonly deciding: number, readonly notAFit: number } | null } }> } };

export type ApartFragment = { readonly participants: number, readonly others: number, readonly difference: number, readonly from: number, readonly to: number, readonly isTold: boolean };

export type MentoringOutcomeQueryVariables = Exact<{ [key: string]: never; }>;


export type MentoringOutcomeQuery = { readonly mentoringOutcome: { readonly began: number, readonly matched: number, readonly belts: { readonly participants: number, readonly others: number, readonly difference: number, readonly from: number, readonly to: number, readonly isTold: boolean } | null, readonly stayed: { readonly participants: number, readonly others: number, readonly difference: number, readonly from: number, readonly to: number, readonly isTold: boolean } | null } };

export const ProgrammeHealthDocument: TypedDocument<ProgrammeHealthQuery, ProgrammeHealthQueryVariables> = {
  id: '947a4b2f7483a24fb9ec94fc05519f5a',
  name: 'ProgrammeHealth',
};

export const MentoringOutcomeDocument: TypedDocument<MentoringOutcomeQuery, MentoringOutcomeQueryVariables> = {
  id: '7d803b93d849aae394cea4b74b4972e8',
  name: 'MentoringOutcome',
};
