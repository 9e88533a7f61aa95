import type { SaveDraftClauseMutationVariables } from '../studio.graphql.gen';
import type { ChangeKind, DraftClause } from '../draft-view';

/** A clause as it stands in the form, saved or not. */
export interface ClauseForm {
  readonly title: string;
  readonly text: string;
  readonly kind: ChangeKind | null;
  readonly reason: string;
  readonly certifyBy: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly correct: number;
}

/** What the form shows of a clause. */
export function formOf({ title, text, change, check }: DraftClause): ClauseForm {
  return {
    title,
    text,
    kind: change?.kind ?? null,
    reason: change?.reason ?? '',
    certifyBy: change?.certifyBy ?? '',
    question: check.question,
    options: check.options,
    correct: check.correct,
  };
}

/** What is sent of a form. */
export function inputOf(
  key: string,
  revision: number,
  { title, text, kind, reason, certifyBy, ...check }: ClauseForm,
): SaveDraftClauseMutationVariables['clause'] {
  return {
    key,
    revision,
    title,
    text,
    change: kind && { kind, reason, certifyBy: certifyBy || null },
    check: { ...check, options: [...check.options] },
  };
}

/** Whether two forms say the same. */
export function isSameForm(a: ClauseForm, b: ClauseForm): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
