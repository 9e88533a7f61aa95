// Generated from changes-step.graphql; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A paragraph, or an item of a list. */
export type BlockForm =
  | 'item'
  | 'paragraph';

/** Whether a paragraph stayed, changed, came or went. */
export type BlockKind =
  | 'added'
  | 'changed'
  | 'removed'
  | 'same';

/** Whether words stayed, came or went. */
export type WordsKind =
  | 'added'
  | 'removed'
  | 'same';

export type ShownDeltaFragment = { readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly clause: { readonly key: string, readonly number: string, readonly title: string, readonly text: string }, readonly difference: { readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } }> };

export type QuotedClauseFragment = { readonly key: string, readonly number: string, readonly title: string, readonly text: string };
