// Generated from publish-impact.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether a version asks people again, or keeps every acknowledgement. */
export type VersionKind =
  | 'major'
  | 'minor';

export type PublishImpactQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type PublishImpactQuery = { readonly publishImpact: { readonly number: string, readonly kind: VersionKind, readonly publishOn: string, readonly people: number, readonly acknowledgeAgain: number, readonly withdrawn: ReadonlyArray<string>, readonly clauses: ReadonlyArray<{ readonly clause: string, readonly acknowledgeAgain: number }>, readonly units: ReadonlyArray<{ readonly unitId: string | null, readonly unit: string | null, readonly people: number, readonly acknowledgeAgain: number }> } | null };

export type PublishImpactOnBeltsQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type PublishImpactOnBeltsQuery = { readonly publishImpact: { readonly publishOn: string, readonly staleModules: ReadonlyArray<{ readonly key: string, readonly title: string, readonly belt: string, readonly minutes: number, readonly people: number }>, readonly assessors: { readonly waiting: number, readonly medianHours: number | null, readonly judged: number, readonly assessors: number, readonly belts: ReadonlyArray<string> }, readonly belts: { readonly people: number, readonly certifyAgain: number, readonly belts: ReadonlyArray<{ readonly belt: string, readonly people: number, readonly lapse: number, readonly by: string | null, readonly lastBy: string | null }>, readonly weeks: ReadonlyArray<{ readonly from: string, readonly belts: number }>, readonly units: ReadonlyArray<{ readonly unitId: string | null, readonly certifyAgain: number }> } } | null };

export const PublishImpactDocument: TypedDocument<PublishImpactQuery, PublishImpactQueryVariables> = {
  id: '4ea98ae23600bf000083486bec37ab45',
  name: 'PublishImpact',
};

export const PublishImpactOnBeltsDocument: TypedDocument<PublishImpactOnBeltsQuery, PublishImpactOnBeltsQueryVariables> = {
  id: '6c3d5e7313b79774835bede1d5cd9d19',
  name: 'PublishImpactOnBelts',
};
