// Generated from people-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type PeopleListQueryVariables = Exact<{
  search?: string | null | undefined;
  unitId?: string | null | undefined;
  left?: boolean | null | undefined;
  asOf?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PeopleListQuery = { readonly peopleCount: number, readonly people: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly hasLeft: boolean, readonly unit: { readonly id: string, readonly name: string, readonly path: ReadonlyArray<string> } | null, readonly details: { readonly employeeNumber: string, readonly job: string | null, readonly lastDay: string | null, readonly manager: { readonly id: string, readonly name: string } | null } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type UnitTreeQueryVariables = Exact<{ [key: string]: never; }>;


export type UnitTreeQuery = { readonly units: ReadonlyArray<{ readonly id: string, readonly parentId: string | null, readonly name: string, readonly depth: number, readonly people: number }> };

export const PeopleListDocument: TypedDocument<PeopleListQuery, PeopleListQueryVariables> = {
  id: '4440e00e6ebcd5034930bdde758c6d1e',
  name: 'PeopleList',
};

export const UnitTreeDocument: TypedDocument<UnitTreeQuery, UnitTreeQueryVariables> = {
  id: 'f0111f3a816e1bc1d9134086523f5064',
  name: 'UnitTree',
};
