import type { Order } from './crowd';
import { isEligible } from './eligibility';
import type { EligiblePairs } from './eligible-pairs';
import { ranksOf } from './id-order';
import { groupedByMentee } from './market';
import type { Prospects } from './prospects';
import type { Roster } from './roster';
import { componentsOf, totalOf } from './score';
import type { Weights } from './problem';

/** Who may meet whom and how well they would fit, by positions in the problem. Forbidden pairs are no choices. */
export interface Choices {
  /** 0 when they may not meet; whether the pair is forbidden is not asked. */
  scoreOf(mentee: number, mentor: number): number;
  /** Goes through the mentors of a mentee whose score is above the given one. */
  forEach(mentee: number, above: number, visit: (mentor: number, score: number) => void): void;
  /** From now on nobody is shown this mentor. */
  takeOut(mentor: number): void;
}

/** The choices among eligible pairs that are written down. */
export class ListedChoices implements Choices {
  private readonly lists: ReturnType<typeof groupedByMentee>;
  private readonly isOut: Uint8Array;

  constructor(
    eligible: EligiblePairs,
    menteeCount: number,
    mentorCount: number,
    private readonly isForbidden: (mentee: number, mentor: number) => boolean,
  ) {
    this.lists = groupedByMentee(eligible, menteeCount, mentorCount);
    this.isOut = new Uint8Array(mentorCount);
  }

  scoreOf(mentee: number, mentor: number): number {
    const { start, mentor: mentors, score } = this.lists;
    for (let at = start[mentee]; at < start[mentee + 1]; at++) if (mentors[at] === mentor) return score[at];
    return 0;
  }

  forEach(mentee: number, above: number, visit: (mentor: number, score: number) => void): void {
    const { start, mentor, score } = this.lists;
    for (let at = start[mentee]; at < start[mentee + 1]; at++) {
      if (score[at] <= above || this.isOut[mentor[at]]) continue;
      if (!this.isForbidden(mentee, mentor[at])) visit(mentor[at], score[at]);
    }
  }

  takeOut(mentor: number): void {
    this.isOut[mentor] = 1;
  }
}

/** The choices among pairs that are found whenever they are asked about. */
export class FoundChoices implements Choices {
  private readonly menteeRank: Int32Array;
  private readonly mentorRank: Int32Array;

  constructor(
    private readonly roster: Roster,
    private readonly weights: Weights,
    private readonly order: Order,
    private readonly prospects: Prospects,
  ) {
    this.menteeRank = ranksOf(order.menteeAt);
    this.mentorRank = ranksOf(order.mentorAt);
    prospects.setPrices(new Float64Array(order.mentorAt.length));
  }

  scoreOf(mentee: number, mentor: number): number {
    const { mentees, mentors, rules } = this.roster;
    if (!isEligible(mentees[mentee], mentors[mentor], rules)) return 0;
    return totalOf(componentsOf(mentees[mentee], mentors[mentor], rules), this.weights);
  }

  forEach(mentee: number, above: number, visit: (mentor: number, score: number) => void): void {
    const { prospects, order } = this;
    const count = prospects.find(this.menteeRank[mentee], above);
    for (let at = 0; at < count; at++) visit(order.mentorAt[prospects.mentor[at]], prospects.score[at]);
  }
  takeOut(mentor: number): void {
    this.prospects.takeOut(this.mentorRank[mentor]);
  }
}
