import { isEligible } from './eligibility';
import { orderOfIds } from './id-order';
import { forbiddenIn } from './locks';
import { capacityOf, type Problem } from './problem';
import type { MatchedPair } from './result';
import { type Roster, rosterOf } from './roster';
import { componentsOf, totalOf, weightsOf } from './score';

/** Whom one mentee may have by the rules of a problem, as if nobody else wanted anybody: for a swap, or after a no. */
export class Ranking {
  private readonly roster: Roster;
  private readonly inOrder: Int32Array;
  private readonly isForbidden: (mentee: number, mentor: number) => boolean;

  constructor(private readonly problem: Problem) {
    this.roster = rosterOf(problem);
    this.inOrder = orderOfIds(problem.mentors.map(({ id }) => id));
    this.isForbidden = forbiddenIn(problem);
  }

  /** Every mentor with a place whom this mentee may have, the best first; of equally good ones the ids' hashes decide. */
  mentorsFor(menteeId: string): MatchedPair[] {
    const { problem, roster } = this;
    const at = problem.mentees.findIndex(({ id }) => id === menteeId);
    if (at < 0 || capacityOf(problem.mentees[at]) === 0) return [];
    const weights = weightsOf(problem.weights);
    const found: { mentor: string; score: number; components: ReturnType<typeof componentsOf> }[] = [];
    for (const place of this.inOrder) {
      const person = problem.mentors[place];
      if (capacityOf(person) === 0 || this.isForbidden(at, place)) continue;
      if (!isEligible(roster.mentees[at], roster.mentors[place], roster.rules)) continue;
      const components = componentsOf(roster.mentees[at], roster.mentors[place], roster.rules);
      found.push({ mentor: person.id, score: totalOf(components, weights), components });
    }
    found.sort((a, b) => b.score - a.score);
    return found.map(({ mentor, score, components }) => {
      const why = { components, regret: found[0].score - score };
      return { mentee: menteeId, mentor, score, locked: false, why };
    });
  }
}
