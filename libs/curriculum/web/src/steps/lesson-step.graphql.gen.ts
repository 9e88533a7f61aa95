// Generated from lesson-step.graphql; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ShownBlockFragment = { readonly type: string, readonly text: string | null, readonly items: ReadonlyArray<string> | null, readonly author: string | null, readonly note: string | null, readonly verdict: string | null, readonly why: string | null, readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string } | null };

export type QuotedClauseFragment = { readonly key: string, readonly number: string, readonly title: string, readonly text: string };
