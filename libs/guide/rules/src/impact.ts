import type { LocalDate } from '@obi/kernel';
import type { ClauseChange, ClauseContent, GuideContent } from './guide-content';
import { isMaterial } from './change';
import { acceptedTexts, type ClauseHistory } from './history';
import { saysTheSame } from './draft';
import { clausesOf } from './version';

/** One clause that the next version changes, and what it asks. */
export interface ClauseOfImpact {
  readonly clause: string;
  readonly title: string;
  /** Whether the version in force does not have it. */
  readonly isNew: boolean;
  /** Null while its author has not chosen yet: then it counts as asking nothing. */
  readonly kind: ClauseChange | null;
  readonly reason: string;
  readonly certifyBy: LocalDate | null;
}

/** What has to be known to count who is asked about a clause: the texts that count now, and the one that will. */
export interface AskedOfClause {
  readonly clause: string;
  /** A clause that the version in force does not have is asked of everybody who does not know its text from before. */
  readonly everybody: boolean;
  readonly accepted: readonly string[];
  readonly next: string;
}

/** The clauses that differ between two versions. */
export function changedClauses(next: GuideContent, published: GuideContent): ClauseOfImpact[] {
  const was = new Map(clausesOf(published).map((clause) => [clause.key, clause]));
  return clausesOf(next).flatMap((clause) => {
    const before = was.get(clause.key);
    return before && saysTheSame(before, clause) ? [] : [impactOf(clause, before === undefined)];
  });
}

function impactOf({ key, title, change }: ClauseContent, isNew: boolean): ClauseOfImpact {
  return {
    clause: key,
    title,
    isNew,
    kind: change?.kind ?? null,
    reason: change?.reason ?? '',
    certifyBy: change?.certifyBy ?? null,
  };
}

/** What to count for each clause that asks people again; better wording asks nobody. */
export function askedByClauses(
  changes: readonly ClauseOfImpact[],
  histories: ReadonlyMap<string, ClauseHistory>,
  hashOf: (clause: string) => string,
): AskedOfClause[] {
  return changes
    .filter(({ kind, isNew }) => isNew || (kind !== null && isMaterial(kind)))
    .map(({ clause, isNew }) => {
      const history = histories.get(clause);
      return {
        clause,
        everybody: isNew,
        accepted: history && !isNew ? [...acceptedTexts(history)] : [],
        next: hashOf(clause),
      };
    });
}
