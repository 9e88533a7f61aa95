// Generated from clause-quote.graphql; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type QuotedClauseFragment = { readonly key: string, readonly number: string, readonly title: string, readonly text: string };
