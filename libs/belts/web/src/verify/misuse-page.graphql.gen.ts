// Generated from misuse-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ReportMisuseMutationVariables = Exact<{
  code: string;
  what: string;
}>;


export type ReportMisuseMutation = { readonly reportMisuse: boolean };

export const ReportMisuseDocument: TypedDocument<ReportMisuseMutation, ReportMisuseMutationVariables> = {
  id: 'fa4accf96938ff0e3dbc151f5c50c6c8',
  name: 'ReportMisuse',
};
