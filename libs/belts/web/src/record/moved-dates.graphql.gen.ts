// Generated from moved-dates.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type MovedDatesQueryVariables = Exact<{
  personId: string;
  asOf?: string | null | undefined;
}>;


export type MovedDatesQuery = { readonly movedDates: ReadonlyArray<{ readonly id: string, readonly belt: string, readonly on: string, readonly dueBefore: string | null, readonly dueOn: string, readonly reason: string, readonly by: string | null }> };

export const MovedDatesDocument: TypedDocument<MovedDatesQuery, MovedDatesQueryVariables> = {
  id: '43bd97ebb3b6c98b1f156f3e9ea245c5',
  name: 'MovedDates',
};
