// Generated from sponsor-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type MySponsoredProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type MySponsoredProgrammesQuery = { readonly mySponsoredProgrammes: ReadonlyArray<{ readonly programmeId: string, readonly programmeName: string, readonly needTime: ReadonlyArray<{ readonly id: string, readonly name: string, readonly callName: string, readonly times: number, readonly lastOn: string }> }> };

export const MySponsoredProgrammesDocument: TypedDocument<MySponsoredProgrammesQuery, MySponsoredProgrammesQueryVariables> = {
  id: '11fe4c64882a577ec8beba0d4710adae',
  name: 'MySponsoredProgrammes',
};
