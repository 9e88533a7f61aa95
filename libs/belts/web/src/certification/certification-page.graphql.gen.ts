// Generated from certification-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which people a list of certifications shows. */
export type CertificationFilter = {
  /** The belt that is worn; `none` for no belt. */
  readonly held?: string | null | undefined;
  /** The belt that is needed. */
  readonly needs?: string | null | undefined;
  /** On `overdue`: for more than so many days. */
  readonly overdueDays?: number | null | undefined;
  /** Part of a name, or a whole employee number. */
  readonly search?: string | null | undefined;
  /** overdue, expiring or everyone. */
  readonly tab?: string;
  /** A unit with everything under it. */
  readonly unitId?: string | null | undefined;
  /** On `expiring`: within so many days; 90 when absent. */
  readonly withinDays?: number | null | undefined;
};

export type CertificationOverviewQueryVariables = Exact<{
  unitId?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type CertificationOverviewQuery = { readonly certificationOverview: { readonly countedAt: string, readonly people: number, readonly met: number, readonly overdue: number, readonly within: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly expiring: { readonly within30: number, readonly within60: number, readonly within90: number }, readonly expiringMonths: ReadonlyArray<{ readonly month: string, readonly people: number }>, readonly units: ReadonlyArray<{ readonly unitId: string | null, readonly name: string | null, readonly people: number, readonly met: number, readonly overdue: number, readonly expiring: { readonly within90: number }, readonly belts: ReadonlyArray<{ readonly belt: string | null, readonly people: number }> }> }, readonly needs: ReadonlyArray<{ readonly id: string, readonly effectiveFrom: string, readonly effectiveTo: string | null }> };

export type CertificationListQueryVariables = Exact<{
  filter: CertificationFilter;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type CertificationListQuery = { readonly certificationList: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly personId: string, readonly name: string, readonly unit: string | null, readonly manager: string | null, readonly held: string | null, readonly heldUntil: string | null, readonly needs: string | null, readonly dueOn: string | null, readonly overdueSince: string | null, readonly overdueFor: string | null, readonly overdueDays: number | null, readonly missing: ReadonlyArray<{ readonly code: string, readonly count: number }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export const CertificationOverviewDocument: TypedDocument<CertificationOverviewQuery, CertificationOverviewQueryVariables> = {
  id: '41baa5633088247399c46b8db3d859d3',
  name: 'CertificationOverview',
};

export const CertificationListDocument: TypedDocument<CertificationListQuery, CertificationListQueryVariables> = {
  id: '1505ed1b4e69c07bd716a2e586061b43',
  name: 'CertificationList',
};
