// Generated from award-record.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AwardRecordQueryVariables = Exact<{
  personId: string;
  asOf?: string | null | undefined;
}>;


export type AwardRecordQuery = { readonly awardRecord: ReadonlyArray<{ readonly id: string, readonly belt: string, readonly cycle: number, readonly kind: string, readonly on: string, readonly earnedOn: string, readonly validUntil: string | null, readonly guideVersion: string | null, readonly reason: string | null, readonly revokedOn: string | null, readonly revokedBecause: string | null, readonly evidence: ReadonlyArray<{ readonly kind: string, readonly on: string, readonly title: string, readonly key: string | null, readonly version: string | null, readonly by: string | null }> }> };

export const AwardRecordDocument: TypedDocument<AwardRecordQuery, AwardRecordQueryVariables> = {
  id: 'e45380951ec7f090cf8d77dd9e082f45',
  name: 'AwardRecord',
};
