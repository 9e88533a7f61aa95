import {
  clausesOf,
  contentOfDraft,
  type DraftClause,
  faultsOfDraft,
  kindOfVersion,
  mayDecide,
  movesBetween,
  saysTheSame,
  stateOfDraft,
  withdrawnFrom,
} from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { compareTexts } from '../reading/comparison';
import type { Clause, GuideInForce } from '../version/guide-in-force';
import type { DraftClauseType, GuideDraftType } from './draft.graphql';
import type { DraftComment } from './draft-comments';
import type { Approver } from './approvers';
import type { StoredDraft } from './stored-draft';

/** What has to be known to show a draft to somebody. */
export interface DraftToShow {
  readonly draft: StoredDraft;
  readonly published: GuideInForce;
  readonly comments: readonly DraftComment[];
  readonly today: LocalDate;
  readonly viewerId: string;
  /** Who may approve it. */
  readonly approvers: readonly Approver[];
  /** The number of the version in force. */
  readonly inForce: string;
}

/** A draft as it is shown: beside the version that it follows, with what keeps it from being published. */
export function shownDraft(shown: DraftToShow): GuideDraftType {
  const { draft, published, comments, today } = shown;
  const { content } = draft;
  const next = contentOfDraft(content, published.content);
  const keys = new Set(clausesOf(next).map(({ key }) => key));
  return {
    ...progressOf(shown),
    number: next.version,
    kind: kindOfVersion(next),
    note: content.note,
    sections: content.sections.map(({ key, title, clauses }, at) => ({
      key,
      number: at + 1,
      title,
      clauses: clauses.map((clause, of) =>
        shownClause(clause, `${at + 1}.${of + 1}`, published.clauses.get(clause.key)),
      ),
    })),
    withdrawn: withdrawnFrom(content, published.content).map(({ key, title }) => ({
      key,
      title,
      number: published.clauses.get(key)?.number ?? '',
    })),
    moved: [...movesBetween(published.content.sections, content.sections)],
    faults: faultsOfDraft(content, published.content, today).map((fault) => ({
      ...fault,
      clause: keys.has(fault.at) ? fault.at : null,
    })),
    comments: [...comments],
  };
}

type Progress = Omit<
  GuideDraftType,
  'number' | 'kind' | 'note' | 'sections' | 'withdrawn' | 'moved' | 'faults' | 'comments'
>;

function progressOf({ draft, published, viewerId, approvers, inForce }: DraftToShow): Progress {
  const { decision } = draft;
  return {
    id: draft.id,
    revision: draft.revision,
    basedOn: published.number,
    isOutdated: published.number !== inForce,
    author: draft.author,
    startedAt: draft.startedAt,
    changedBy: draft.changedBy,
    changedAt: draft.changedAt,
    state: stateOfDraft(draft),
    askedBy: draft.askedBy,
    askedAt: draft.askedAt,
    decision: decision && { ...decision, at: new Date(decision.at) },
    publishOn: draft.publishOn,
    mayApprove: mayDecide(draft.writers, viewerId),
    approvers: approvers.map(({ name }) => name),
  };
}

function shownClause(clause: DraftClause, number: string, was: Clause | undefined): DraftClauseType {
  const { key, title, text, revision, change, check } = clause;
  const isSame = was !== undefined && saysTheSame(was, clause);
  return {
    key,
    number,
    title,
    text,
    revision,
    mark: was === undefined ? 'added' : isSame ? 'same' : 'changed',
    change: change ? { ...change, certifyBy: change.certifyBy ?? null } : null,
    check,
    difference:
      was === undefined || isSame
        ? null
        : { titleBefore: was.title === title ? null : was.title, blocks: compareTexts(was.text, text) },
  };
}
