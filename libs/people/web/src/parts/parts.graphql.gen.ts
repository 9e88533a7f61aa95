// Generated from parts.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type PeopleToNameQueryVariables = Exact<{
  search: string;
}>;


export type PeopleToNameQuery = { readonly people: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: { readonly name: string } | null }> } };

export type UnitsToChooseQueryVariables = Exact<{ [key: string]: never; }>;


export type UnitsToChooseQuery = { readonly units: ReadonlyArray<{ readonly id: string, readonly name: string, readonly depth: number }> };

export const PeopleToNameDocument: TypedDocument<PeopleToNameQuery, PeopleToNameQueryVariables> = {
  id: '9527bfa0d76d3b908d5c2ba6adcc60d1',
  name: 'PeopleToName',
};

export const UnitsToChooseDocument: TypedDocument<UnitsToChooseQuery, UnitsToChooseQueryVariables> = {
  id: '6bd3327af6a4a4d39497c0dbb3767d77',
  name: 'UnitsToChoose',
};
