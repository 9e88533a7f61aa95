// Generated from person-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type PersonFactsQueryVariables = Exact<{
  id: string;
}>;


export type PersonFactsQuery = { readonly person: { readonly id: string, readonly name: string, readonly initials: string, readonly hasLeft: boolean, readonly unit: { readonly id: string, readonly name: string, readonly path: ReadonlyArray<string> } | null, readonly details: { readonly employeeNumber: string, readonly email: string | null, readonly grade: number | null, readonly job: string | null, readonly location: string | null, readonly language: string | null, readonly timeZone: string | null, readonly joinedOn: string, readonly lastDay: string | null, readonly reportCount: number, readonly hasSignedIn: boolean, readonly kept: ReadonlyArray<{ readonly heading: string, readonly value: string }> } | null } };

export type PersonLineQueryVariables = Exact<{
  id: string;
}>;


export type PersonLineQuery = { readonly reportingLine: ReadonlyArray<{ readonly id: string, readonly name: string, readonly details: { readonly job: string | null } | null }>, readonly directReports: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: { readonly name: string } | null, readonly details: { readonly job: string | null } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly rolesHeld: ReadonlyArray<{ readonly role: string, readonly unitId: string | null, readonly unitName: string }>, readonly placements: ReadonlyArray<{ readonly since: string, readonly job: string | null, readonly grade: number | null, readonly unit: { readonly path: ReadonlyArray<string> } | null, readonly manager: { readonly id: string, readonly name: string } | null }> };

export type MoreReportsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type MoreReportsQuery = { readonly directReports: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: { readonly name: string } | null, readonly details: { readonly job: string | null } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type UnitsToGrantQueryVariables = Exact<{ [key: string]: never; }>;


export type UnitsToGrantQuery = { readonly units: ReadonlyArray<{ readonly id: string, readonly name: string, readonly depth: number }> };

export type GrantRoleMutationVariables = Exact<{
  personId: string;
  role: string;
  unitId?: string | null | undefined;
}>;


export type GrantRoleMutation = { readonly grantRole: ReadonlyArray<{ readonly role: string, readonly unitId: string | null, readonly unitName: string }> };

export type RevokeRoleMutationVariables = Exact<{
  personId: string;
  role: string;
  unitId?: string | null | undefined;
}>;


export type RevokeRoleMutation = { readonly revokeRole: ReadonlyArray<{ readonly role: string, readonly unitId: string | null, readonly unitName: string }> };

export type MakeSignInLinkMutationVariables = Exact<{
  personId: string;
}>;


export type MakeSignInLinkMutation = { readonly createSignInLink: { readonly path: string, readonly expiresAt: string } };

export const PersonFactsDocument: TypedDocument<PersonFactsQuery, PersonFactsQueryVariables> = {
  id: '40b7f1bad3c60db3a4d31a995a9c831e',
  name: 'PersonFacts',
};

export const PersonLineDocument: TypedDocument<PersonLineQuery, PersonLineQueryVariables> = {
  id: '814af707e5adbba2f12da1180631c7c1',
  name: 'PersonLine',
};

export const MoreReportsDocument: TypedDocument<MoreReportsQuery, MoreReportsQueryVariables> = {
  id: '5e74448c209a210dfeae4eecf7835769',
  name: 'MoreReports',
};

export const UnitsToGrantDocument: TypedDocument<UnitsToGrantQuery, UnitsToGrantQueryVariables> = {
  id: '673a6633747bb1503c6c6c6827fcc0de',
  name: 'UnitsToGrant',
};

export const GrantRoleDocument: TypedDocument<GrantRoleMutation, GrantRoleMutationVariables> = {
  id: '67ea5392a7cf1aa6684a525360c32e31',
  name: 'GrantRole',
};

export const RevokeRoleDocument: TypedDocument<RevokeRoleMutation, RevokeRoleMutationVariables> = {
  id: '92d0a17e1cc79ba6f8bf06310dd60aab',
  name: 'RevokeRole',
};

export const MakeSignInLinkDocument: TypedDocument<MakeSignInLinkMutation, MakeSignInLinkMutationVariables> = {
  id: '6d3306ae035ac832a1a6ee255e5d4454',
  name: 'MakeSignInLink',
};
