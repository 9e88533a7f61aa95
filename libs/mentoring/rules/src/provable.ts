import type { Contention, IdPair, ListedPairs, MatchResult, Problem, Unmatched } from '@obi/matching';
import type { Pool } from './pairing';

/** Up to so many possible pairs a run is written into a file. */
export const MOST_PAIRS_WRITTEN = 4_000_000;

/** Gives everybody a number of their own, in the order in which they stand: the same in all files of a run. */
function numbersOf({ mentees, mentors }: Pool): (personId: string) => string {
  const known = new Map<string, string>();
  for (const { personId } of [...mentees, ...mentors]) {
    if (!known.has(personId)) known.set(personId, `p${known.size + 1}`);
  }
  return (personId) => known.get(personId) ?? '';
}

/**
 * What a run looked at, as anybody may check it: who may meet whom and how good each pair would be, and nothing of anybody.
 * So it cannot be told for which reason two may not meet; a wish not to meet somebody looks like any other.
 */
export function provableInput(
  pool: Pool,
  pairs: ListedPairs,
): Problem & { readonly schema: 'obi-match-input/1' } {
  const number = numbersOf(pool);
  const both = ([mentee, mentor]: IdPair): IdPair => [number(mentee), number(mentor)];
  const bare = ({ personId, capacity }: Pool['mentees'][number]) => ({ id: number(personId), capacity });
  return {
    schema: 'obi-match-input/1',
    mentees: pool.mentees.map(bare),
    mentors: pool.mentors.map(bare),
    pairs,
    locked: pool.locked.map(both),
    ...(pool.today && { today: { pairs: pool.today.pairs.map(both), bonus: pool.today.bonus ?? 0 } }),
  };
}

/** What a run answered, with its proof, without a name in it; who goes without has one witness for all who compete. */
export function provableAnswer(
  pool: Pool,
  result: MatchResult,
  contention: Contention | undefined,
): MatchResult {
  const number = numbersOf(pool);
  const { mentees = [], mentors = [], places = 0 } = contention ?? {};
  // The same object for all of them, so that it is written down once.
  const witness = { mentees: mentees.map(number), mentors: mentors.map(number), places };
  const pairs = result.pairs.map(({ mentee, mentor, score, locked, why: { regret } }) => {
    return { mentee: number(mentee), mentor: number(mentor), score, locked, why: { regret } };
  });
  const unmatched = result.unmatched.map(({ mentee, reason }): Unmatched => ({
    ...{ mentee: number(mentee), reason, changes: [] },
    ...(reason === 'CONTENDED' && { witness }),
  }));
  return { ...result, pairs, unmatched, lockFaults: [] };
}
