// Generated from studio.graphql; do not edit.
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

/** What a changed clause asks of people who know the text before. */
export type ClauseChange =
  /** To read and acknowledge the new text. */
  | 'acknowledgeAgain'
  /** To acknowledge it, and to renew what was earned on the old text. */
  | 'certifyAgain'
  /** Nothing: the rule is the same, its words are better. */
  | 'wordingOnly';

/** What an approver said. */
export type DecisionKind =
  | 'approved'
  | 'sentBack';

/** What a changed clause asks, and why. */
export type DraftChangeInput = {
  /** The last day to certify again. */
  readonly certifyBy?: string | null | undefined;
  /** What it asks. */
  readonly kind: ClauseChange;
  /** Why; may be empty until approval is asked for. */
  readonly reason: string;
};

/** The check question of a clause. */
export type DraftCheckInput = {
  /** Which of them is right, counted from 0. */
  readonly correct: number;
  /** The answers to choose from. */
  readonly options: ReadonlyArray<string>;
  /** The question. */
  readonly question: string;
};

/** A clause as its author saves it. */
export type DraftClauseInput = {
  /** What the change asks; null: not chosen yet. */
  readonly change?: DraftChangeInput | null | undefined;
  /** Its check question. */
  readonly check: DraftCheckInput;
  /** The clause. */
  readonly key: string;
  /** The revision of the clause that the author had before them. */
  readonly revision: number;
  /** Its text. */
  readonly text: string;
  /** Its title. */
  readonly title: string;
};

/** How a clause of the draft stands to the version that it follows. */
export type DraftMark =
  | 'added'
  | 'changed'
  | 'same';

/** How far a draft is. */
export type DraftState =
  /** It may be published. */
  | 'approved'
  /** The approver said what has to change. */
  | 'sentBack'
  /** It waits for the approval of somebody who did not write in it. */
  | 'waiting'
  /** It is being written; nobody was asked to approve what it says now. */
  | 'writing';

/** What of the guide stands in another place. */
export type Moved =
  | 'clause'
  | 'section';

/** Whether a version asks people again, or keeps every acknowledgement. */
export type VersionKind =
  | 'major'
  | 'minor';

/** Whether words stayed, came or went. */
export type WordsKind =
  | 'added'
  | 'removed'
  | 'same';

export type DraftPartsFragment = { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> };

export type GuideDraftQueryVariables = Exact<{ [key: string]: never; }>;


export type GuideDraftQuery = { readonly guideDraft: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } | null };

export type ClausesTaughtInQueryVariables = Exact<{ [key: string]: never; }>;


export type ClausesTaughtInQuery = { readonly guide: { readonly sections: ReadonlyArray<{ readonly clauses: ReadonlyArray<{ readonly key: string, readonly modules: ReadonlyArray<{ readonly key: string, readonly title: string, readonly belt: string }> }> }> } | null };

export type GuideVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type GuideVersionsQuery = { readonly guide: { readonly number: string, readonly editions: ReadonlyArray<{ readonly number: string, readonly publishedOn: string, readonly note: string, readonly author: string | null, readonly approver: string | null, readonly contentHash: string }> } | null, readonly guideDraft: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } | null };

export type StartGuideDraftMutationVariables = Exact<{ [key: string]: never; }>;


export type StartGuideDraftMutation = { readonly startGuideDraft: { readonly id: string } };

export type GiveUpGuideDraftMutationVariables = Exact<{ [key: string]: never; }>;


export type GiveUpGuideDraftMutation = { readonly giveUpGuideDraft: boolean };

export type SaveDraftClauseMutationVariables = Exact<{
  clause: DraftClauseInput;
}>;


export type SaveDraftClauseMutation = { readonly saveDraftClause: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type AddDraftClauseMutationVariables = Exact<{
  section: string;
  title: string;
}>;


export type AddDraftClauseMutation = { readonly addDraftClause: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type WithdrawDraftClauseMutationVariables = Exact<{
  key: string;
}>;


export type WithdrawDraftClauseMutation = { readonly withdrawDraftClause: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type RestoreDraftClauseMutationVariables = Exact<{
  key: string;
}>;


export type RestoreDraftClauseMutation = { readonly restoreDraftClause: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type MoveDraftClauseMutationVariables = Exact<{
  key: string;
  section: string;
  before?: string | null | undefined;
}>;


export type MoveDraftClauseMutation = { readonly moveDraftClause: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type AddDraftSectionMutationVariables = Exact<{
  title: string;
}>;


export type AddDraftSectionMutation = { readonly addDraftSection: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type RenameDraftSectionMutationVariables = Exact<{
  key: string;
  title: string;
}>;


export type RenameDraftSectionMutation = { readonly renameDraftSection: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type MoveDraftSectionMutationVariables = Exact<{
  key: string;
  before?: string | null | undefined;
}>;


export type MoveDraftSectionMutation = { readonly moveDraftSection: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type WithdrawDraftSectionMutationVariables = Exact<{
  key: string;
}>;


export type WithdrawDraftSectionMutation = { readonly withdrawDraftSection: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type SaveDraftNoteMutationVariables = Exact<{
  note: string;
}>;


export type SaveDraftNoteMutation = { readonly saveDraftNote: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type CommentOnDraftMutationVariables = Exact<{
  clause: string;
  text: string;
}>;


export type CommentOnDraftMutation = { readonly commentOnDraft: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type ResolveDraftCommentMutationVariables = Exact<{
  id: string;
}>;


export type ResolveDraftCommentMutation = { readonly resolveDraftComment: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type AskForApprovalMutationVariables = Exact<{ [key: string]: never; }>;


export type AskForApprovalMutation = { readonly askForApproval: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type ApproveDraftMutationVariables = Exact<{
  revision: number;
}>;


export type ApproveDraftMutation = { readonly approveDraft: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type SendDraftBackMutationVariables = Exact<{
  revision: number;
  comment: string;
}>;


export type SendDraftBackMutation = { readonly sendDraftBack: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export type PublishDraftMutationVariables = Exact<{
  revision: number;
}>;


export type PublishDraftMutation = { readonly publishDraft: string };

export type ScheduleDraftMutationVariables = Exact<{
  revision: number;
  on?: string | null | undefined;
}>;


export type ScheduleDraftMutation = { readonly scheduleDraft: { readonly id: string, readonly revision: number, readonly number: string, readonly kind: VersionKind, readonly basedOn: string, readonly isOutdated: boolean, readonly author: string, readonly startedAt: string, readonly changedBy: string, readonly changedAt: string, readonly note: string, readonly state: DraftState, readonly askedBy: string | null, readonly askedAt: string | null, readonly publishOn: string | null, readonly mayApprove: boolean, readonly approvers: ReadonlyArray<string>, readonly decision: { readonly kind: DecisionKind, readonly revision: number, readonly person: string, readonly comment: string, readonly at: string } | null, readonly sections: ReadonlyArray<{ readonly key: string, readonly number: number, readonly title: string, readonly clauses: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string, readonly text: string, readonly revision: number, readonly mark: DraftMark, readonly change: { readonly kind: ClauseChange, readonly reason: string, readonly certifyBy: string | null } | null, readonly check: { readonly question: string, readonly options: ReadonlyArray<string>, readonly correct: number }, readonly difference: { readonly titleBefore: string | null, readonly blocks: ReadonlyArray<{ readonly form: BlockForm, readonly kind: BlockKind, readonly pieces: ReadonlyArray<{ readonly kind: WordsKind, readonly text: string }> }> } | null }> }>, readonly withdrawn: ReadonlyArray<{ readonly key: string, readonly number: string, readonly title: string }>, readonly moved: ReadonlyArray<{ readonly what: Moved, readonly key: string, readonly title: string, readonly from: string, readonly to: string }>, readonly faults: ReadonlyArray<{ readonly code: string, readonly at: string, readonly clause: string | null }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly author: string, readonly text: string, readonly at: string, readonly resolvedBy: string | null }> } };

export const GuideDraftDocument: TypedDocument<GuideDraftQuery, GuideDraftQueryVariables> = {
  id: '9810eb9428968fcb3c0c83efb0e79cee',
  name: 'GuideDraft',
};

export const ClausesTaughtInDocument: TypedDocument<ClausesTaughtInQuery, ClausesTaughtInQueryVariables> = {
  id: '37513e641b948f23ceaff3d537daf11f',
  name: 'ClausesTaughtIn',
};

export const GuideVersionsDocument: TypedDocument<GuideVersionsQuery, GuideVersionsQueryVariables> = {
  id: '35ece5a1aeeed5fe07452a47bbf3dd11',
  name: 'GuideVersions',
};

export const StartGuideDraftDocument: TypedDocument<StartGuideDraftMutation, StartGuideDraftMutationVariables> = {
  id: '6ceef2bc274ea931d62082b0530403f2',
  name: 'StartGuideDraft',
};

export const GiveUpGuideDraftDocument: TypedDocument<GiveUpGuideDraftMutation, GiveUpGuideDraftMutationVariables> = {
  id: 'f120137dc349678cc96b9977b42653f4',
  name: 'GiveUpGuideDraft',
};

export const SaveDraftClauseDocument: TypedDocument<SaveDraftClauseMutation, SaveDraftClauseMutationVariables> = {
  id: '513f7737e92c92457c62347d1c3e2430',
  name: 'SaveDraftClause',
};

export const AddDraftClauseDocument: TypedDocument<AddDraftClauseMutation, AddDraftClauseMutationVariables> = {
  id: 'cdba8031c5fa0beeeccd1a356a1e836e',
  name: 'AddDraftClause',
};

export const WithdrawDraftClauseDocument: TypedDocument<WithdrawDraftClauseMutation, WithdrawDraftClauseMutationVariables> = {
  id: 'f01f34e7c538a3626a0f9aa9eb84a1f0',
  name: 'WithdrawDraftClause',
};

export const RestoreDraftClauseDocument: TypedDocument<RestoreDraftClauseMutation, RestoreDraftClauseMutationVariables> = {
  id: '1970339e4e376abe61ba55eb3cf2d1b5',
  name: 'RestoreDraftClause',
};

export const MoveDraftClauseDocument: TypedDocument<MoveDraftClauseMutation, MoveDraftClauseMutationVariables> = {
  id: '59313b009918d3f8f1916463f1ead82e',
  name: 'MoveDraftClause',
};

export const AddDraftSectionDocument: TypedDocument<AddDraftSectionMutation, AddDraftSectionMutationVariables> = {
  id: '5449bd59f30260e590e98c9ed697b403',
  name: 'AddDraftSection',
};

export const RenameDraftSectionDocument: TypedDocument<RenameDraftSectionMutation, RenameDraftSectionMutationVariables> = {
  id: '8a4f16d9d22221beb96c669b3a45272d',
  name: 'RenameDraftSection',
};

export const MoveDraftSectionDocument: TypedDocument<MoveDraftSectionMutation, MoveDraftSectionMutationVariables> = {
  id: 'caf6f388018ca6388e44229c62f221ac',
  name: 'MoveDraftSection',
};

export const WithdrawDraftSectionDocument: TypedDocument<WithdrawDraftSectionMutation, WithdrawDraftSectionMutationVariables> = {
  id: '93cf29a82d901a6169b359e1fd3c3947',
  name: 'WithdrawDraftSection',
};

export const SaveDraftNoteDocument: TypedDocument<SaveDraftNoteMutation, SaveDraftNoteMutationVariables> = {
  id: '13b89e3114325d9517395fbd6fecaf2f',
  name: 'SaveDraftNote',
};

export const CommentOnDraftDocument: TypedDocument<CommentOnDraftMutation, CommentOnDraftMutationVariables> = {
  id: 'da500226662c3631c83eb66ea13344a5',
  name: 'CommentOnDraft',
};

export const ResolveDraftCommentDocument: TypedDocument<ResolveDraftCommentMutation, ResolveDraftCommentMutationVariables> = {
  id: 'f6076727859e7a2c65c7767ad7f7b9c2',
  name: 'ResolveDraftComment',
};

export const AskForApprovalDocument: TypedDocument<AskForApprovalMutation, AskForApprovalMutationVariables> = {
  id: '73f2a1011f8b34758fab49e28f524953',
  name: 'AskForApproval',
};

export const ApproveDraftDocument: TypedDocument<ApproveDraftMutation, ApproveDraftMutationVariables> = {
  id: '079e8d4ea4632ddedc70bb3f824027c2',
  name: 'ApproveDraft',
};

export const SendDraftBackDocument: TypedDocument<SendDraftBackMutation, SendDraftBackMutationVariables> = {
  id: '46470458bc5e94431d8b9470bfbec255',
  name: 'SendDraftBack',
};

export const PublishDraftDocument: TypedDocument<PublishDraftMutation, PublishDraftMutationVariables> = {
  id: '15b22f954b2f53a8d44678c6d936ab5e',
  name: 'PublishDraft',
};

export const ScheduleDraftDocument: TypedDocument<ScheduleDraftMutation, ScheduleDraftMutationVariables> = {
  id: '875727d35c39028fd6461ab1e1ab17a7',
  name: 'ScheduleDraft',
};
