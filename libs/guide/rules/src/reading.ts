import type { LocalDate } from '@obi/kernel';
import type { ClauseChange } from './guide-content';

/** A clause of the current version, as it stands for one person. */
export interface ClauseForPerson {
  readonly key: string;
  readonly section: string;
  readonly isWaiting: boolean;
  /** Whether the person ever acknowledged a text of it. */
  readonly isKnown: boolean;
  /** What changed for this person; null when nothing did or all of it is new to them. */
  readonly change: ClauseChange | null;
  readonly by: LocalDate | null;
}

/**
 * What is acknowledged in one go, with one check question: a section that is read for the first time, or everything
 * that changed since the person read it.
 */
export interface Reading {
  readonly kind: 'section' | 'changes';
  /** The section that is read for the first time; null for changes, which may lie in several. */
  readonly section: string | null;
  readonly clauses: readonly ClauseForPerson[];
  readonly by: LocalDate;
}

/**
 * What waits for a person, in the order in which they read it: first what changed in the sections that they know, then
 * section by section what they have never read.
 */
export function readingsOf(clauses: readonly ClauseForPerson[]): Reading[] {
  const knownSections = new Set(clauses.filter(({ isKnown }) => isKnown).map(({ section }) => section));
  const groups = new Map<string | null, ClauseForPerson[]>([[null, []]]);
  for (const clause of clauses) {
    if (!clause.isWaiting) continue;
    const section = knownSections.has(clause.section) ? null : clause.section;
    groups.set(section, [...(groups.get(section) ?? []), clause]);
  }
  return [...groups].flatMap(([section, waiting]) => {
    const by = earliest(waiting);
    if (by === null) return [];
    return [{ kind: section === null ? 'changes' : 'section', section, clauses: waiting, by }];
  });
}

/** The first day by which something has to be acknowledged; null when nothing waits. */
export function earliest(clauses: readonly Pick<ClauseForPerson, 'by'>[]): LocalDate | null {
  return clauses.reduce<LocalDate | null>(
    (first, { by }) => (by !== null && (first === null || by < first) ? by : first),
    null,
  );
}

/**
 * The clause whose check question is asked for these clauses: one of those that matter most for the work, and for
 * different people a different one, so that no answer goes around. The same person is asked the same again.
 */
export function clauseToCheck(
  clauses: readonly Pick<ClauseForPerson, 'key' | 'change'>[],
  personId: string,
): string | null {
  const urgent = clauses.filter(({ change }) => change === 'certify-again');
  const keys = (urgent.length > 0 ? urgent : clauses).map(({ key }) => key).sort();
  return keys[spread(`${personId} ${keys.join(' ')}`) % Math.max(keys.length, 1)] ?? null;
}

/** A number from a text that spreads evenly (FNV-1a); not a secret. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
