import type { GuideRefusal } from './refusals';

/** A clause as the browser says that it showed it. */
export interface ShownClause {
  readonly key: string;
  readonly textHash: string;
}

/** The answer to the check question, by its place among the options. */
export interface CheckAnswer {
  readonly clause: string;
  readonly option: number;
}

/** The version that is in force at the moment of acknowledging. */
export interface CurrentTexts {
  readonly versionId: string;
  readonly number: string;
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * Why an acknowledgement does not land: another version is in force than the one that was shown, or a text differs.
 * It never lands on a text that the person has not seen.
 */
export function refusalToLand(
  shown: { readonly versionId: string; readonly clauses: readonly ShownClause[] },
  current: CurrentTexts,
): GuideRefusal | undefined {
  if (shown.clauses.length === 0) return { code: 'GUIDE_NOTHING_TO_ACKNOWLEDGE', kind: 'BAD_INPUT' };
  const lands =
    shown.versionId === current.versionId &&
    shown.clauses.every(({ key, textHash }) => current.hashes.get(key) === textHash);
  if (lands) return undefined;
  return { code: 'GUIDE_VERSION_CHANGED', kind: 'CONFLICT', params: { version: current.number } };
}

/** Why an answer to the check does not do: another question was asked, or the clause has to be read again. */
export function refusalOfCheck(
  answer: CheckAnswer,
  asked: {
    readonly key: string;
    readonly number: string;
    readonly title: string;
    readonly correct: number;
  },
): GuideRefusal | undefined {
  if (answer.clause !== asked.key)
    return { code: 'GUIDE_CHECK_NOT_ASKED', kind: 'CONFLICT', params: { clause: asked.key } };
  if (answer.option === asked.correct) return undefined;
  const { key, number, title } = asked;
  return { code: 'GUIDE_CHECK_WRONG', params: { clause: key, number, title }, field: 'check' };
}
