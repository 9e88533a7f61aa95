// Generated from catch-up.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

/** What a clause says that both sides changed. */
export type CatchUpChoice = {
  /** The clause. */
  readonly clause: string;
  /** Which text stays. */
  readonly keep: KeptSide;
};

/** Which text of a clause the draft says from then on. */
export type KeptSide =
  /** What the draft says, to be published over the other. */
  | 'draft'
  /** What the version in force says. */
  | 'published';

/** What the draft, or the version in force, did to a clause since the draft was begun. */
export type SideChange =
  | 'added'
  | 'changed'
  | 'leftOut'
  | 'same';

/** Whether words stayed, came or went. */
export type WordsKind =
  | 'added'
  | 'removed'
  | 'same';

export type ClauseOnASideFragment = { readonly change: SideChange, readonly text: string | null, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null };

export type DraftCatchUpQueryVariables = Exact<{ [key: string]: never; }>;


export type DraftCatchUpQuery = { readonly guideDraft: { readonly id: string, readonly revision: number, readonly number: string, readonly basedOn: string } | null, readonly draftCatchUp: { readonly version: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly isContested: boolean, readonly draft: { readonly change: SideChange, readonly text: string | null, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }, readonly published: { readonly change: SideChange, readonly text: string | null, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null } }> } | null };

export type CatchUpDraftMutationVariables = Exact<{
  revision: number;
  version: string;
  choices: ReadonlyArray<CatchUpChoice> | CatchUpChoice;
}>;


export type CatchUpDraftMutation = { readonly catchUpDraft: { readonly id: string, readonly revision: number } };

export const DraftCatchUpDocument: TypedDocument<DraftCatchUpQuery, DraftCatchUpQueryVariables> = {
  id: 'ae28ff460dfdc4a6ebe00a5facb56196',
  name: 'DraftCatchUp',
};

export const CatchUpDraftDocument: TypedDocument<CatchUpDraftMutation, CatchUpDraftMutationVariables> = {
  id: 'c2d7c0dca1aa6873c97802498b2ff0e4',
  name: 'CatchUpDraft',
};
