// Generated from unit-choice.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type UnitsBelowQueryVariables = Exact<{
  unitId?: string | null | undefined;
}>;


export type UnitsBelowQuery = { readonly certificationOverview: { readonly units: ReadonlyArray<{ readonly unitId: string | null, readonly name: string | null, readonly people: number }> } };

export const UnitsBelowDocument: TypedDocument<UnitsBelowQuery, UnitsBelowQueryVariables> = {
  id: 'c9ede57ec6f4e80e0fb4dde273be21cf',
  name: 'UnitsBelow',
};
