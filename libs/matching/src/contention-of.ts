import { capacityOf, type Problem } from './problem';
import { rowsOf } from './proof-rows';
import type { Contention, MatchedPair } from './result';

/**
 * Who competes for too few places, told from the pairs of an answer alone: everybody who goes without though somebody
 * would do, whoever holds the places that they could have, and so on. Together they are more than those places (Hall), so
 * this one witness is true of each who goes without. Undefined when nobody does.
 */
export function contentionOf(
  problem: Problem,
  pairs: readonly Pick<MatchedPair, 'mentee' | 'mentor'>[],
): Contention | undefined {
  const { mentees, mentors } = problem;
  const menteeAt = new Map(mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(mentors.map(({ id }, at) => [id, at]));
  const forbidden = new Set((problem.forbidden ?? []).map((pair) => pair.join(' ')));
  const left = mentors.map(capacityOf);
  for (const [, mentor] of problem.locked ?? []) left[mentorAt.get(mentor) ?? -1]--;
  const served = new Set(pairs.map(({ mentee }) => mentee));
  const locked = new Set((problem.locked ?? []).map(([mentee]) => mentee));
  const held = Map.groupBy(
    pairs.filter(({ mentee }) => !locked.has(mentee)),
    ({ mentor }) => mentor,
  );
  const row = rowsOf(problem);
  const competing: number[] = [];
  const wanted = new Set<number>();
  const waiting = [...mentees.keys()].filter((i) => !served.has(mentees[i].id) && capacityOf(mentees[i]) > 0);
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    let hasChoice = false;
    row(i, (j) => {
      if (left[j] <= 0 || forbidden.has(`${mentees[i].id} ${mentors[j].id}`)) return;
      hasChoice = true;
      if (wanted.has(j)) return;
      wanted.add(j);
      for (const { mentee } of held.get(mentors[j].id) ?? []) waiting.push(menteeAt.get(mentee) ?? -1);
    });
    if (hasChoice) competing.push(i);
  }
  if (competing.length === 0) return undefined;
  return {
    mentees: competing.map((i) => mentees[i].id).sort(),
    mentors: [...wanted].map((j) => mentors[j].id).sort(),
    places: [...wanted].reduce((sum, j) => sum + left[j], 0),
  };
}
