// Generated from guide-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The clauses that a person has read. Sending it twice acknowledges once. */
export type AcknowledgeInput = {
  /** The answer to the question that the reading asked. */
  readonly check: CheckAnswerInput;
  /** The clauses, each in the text that was shown. */
  readonly clauses: ReadonlyArray<ShownClauseInput>;
  /** The version that was shown. */
  readonly versionId: string;
};

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

/** The answer to the check question of a reading. */
export type CheckAnswerInput = {
  /** The clause that the question is about. */
  readonly clause: string;
  /** Which of the options, counted from 0. */
  readonly option: number;
};

/** What a changed clause asks of people who know the text before. */
export type ClauseChange =
  /** To read and acknowledge the new text. */
  | 'acknowledgeAgain'
  /** To acknowledge it, and to renew what was earned on the old text. */
  | 'certifyAgain'
  /** Nothing: the rule is the same, its words are better. */
  | 'wordingOnly';

/** What is acknowledged in one go: a section read for the first time, or all that changed. */
export type ReadingKind =
  | 'changes'
  | 'section';

/** A clause in the text that was shown. */
export type ShownClauseInput = {
  /** The clause. */
  readonly key: string;
  /** The hash of the text that was shown. */
  readonly textHash: string;
};

/** Whether words stayed, came or went. */
export type WordsKind =
  | 'added'
  | 'removed'
  | 'same';

export type GuidePageQueryVariables = Exact<{ [key: string]: never; }>;


export type GuidePageQuery = { readonly guide: { readonly versionId: string, readonly number: string, readonly publishedOn: string, readonly note: string, readonly author: string | null, readonly approver: string | null, readonly editions: ReadonlyArray<{ readonly number: string, readonly publishedOn: string }>, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly textHash: string, readonly modules: ReadonlyArray<{ readonly key: string, readonly title: string, readonly belt: string }> }> }>, readonly reading: { readonly waiting: number, readonly by: string | null, readonly clauses: ReadonlyArray<{ readonly key: string, readonly isWaiting: boolean, readonly by: string | null, readonly acknowledgedVersion: string | null, readonly acknowledgedOn: string | null, readonly introduced: { readonly version: string, readonly reason: string } | null, readonly difference: { readonly kind: ClauseChange, readonly titleBefore: string | null, readonly steps: ReadonlyArray<{ readonly version: string, readonly kind: ClauseChange, readonly reason: string }>, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }>, readonly readings: ReadonlyArray<{ readonly kind: ReadingKind, readonly section: string | null, readonly clauses: ReadonlyArray<string>, readonly by: string, readonly check: { readonly clause: string, readonly question: string, readonly options: ReadonlyArray<string> } }> } } | null };

export type AcknowledgeMutationVariables = Exact<{
  input: AcknowledgeInput;
}>;


export type AcknowledgeMutation = { readonly acknowledge: { readonly waiting: number, readonly by: string | null } };

export const GuidePageDocument: TypedDocument<GuidePageQuery, GuidePageQueryVariables> = {
  id: 'cb83454f750617c1f1725a1f1214031a',
  name: 'GuidePage',
};

export const AcknowledgeDocument: TypedDocument<AcknowledgeMutation, AcknowledgeMutationVariables> = {
  id: '61263ad584944c351a49719e3077ee50',
  name: 'Acknowledge',
};
