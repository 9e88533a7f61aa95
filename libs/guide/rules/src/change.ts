import type { ClauseChange } from './guide-content';

const STRENGTH: Readonly<Record<ClauseChange, number>> = {
  'wording-only': 1,
  'acknowledge-again': 2,
  'certify-again': 3,
};

/** Whether a change asks people to read and acknowledge again. */
export function isMaterial(kind: ClauseChange): boolean {
  return kind !== 'wording-only';
}

/** Whether a change makes the modules stale that teach the clause: what was learned there is done again. */
export function makesStale(kind: ClauseChange): boolean {
  return kind === 'certify-again';
}

/** What several changes ask together: the most that one of them asks; null when there is none. */
export function strongestOf(kinds: readonly ClauseChange[]): ClauseChange | null {
  return kinds.reduce<ClauseChange | null>(
    (most, kind) => (most === null || STRENGTH[kind] > STRENGTH[most] ? kind : most),
    null,
  );
}
