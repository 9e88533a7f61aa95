import type { Order } from './crowd';
import { isEligible } from './eligibility';
import { ranksOf } from './id-order';
import { placeIn, type Rows } from './market';
import type { Prospects } from './prospects';
import type { Roster } from './roster';
import { componentsOf, totalOf } from './score';
import type { Weights } from './problem';

/** Who may meet whom and how well they would fit, by positions in the problem. Forbidden pairs are no choices. */
export interface Choices {
  /** The score of two who are, or could be, a pair; 0 when the rules or the list do not allow it. */
  scoreOf(mentee: number, mentor: number): number;
  /** Goes through the mentors of a mentee whose score is above the given one. */
  forEach(mentee: number, above: number, visit: (mentor: number, score: number) => void): void;
  /** Of some mentees those who may meet any of some mentors; until then nobody may have been taken out. */
  whoMayMeet(mentees: readonly number[], mentors: readonly number[]): number[];
  /** From now on nobody is shown this mentor. */
  takeOut(mentor: number): void;
}

/** The choices among pairs that are written down. */
export class WrittenChoices implements Choices {
  private readonly menteeRank: Int32Array;
  private readonly mentorRank: Int32Array;
  private readonly isOut: Uint8Array;

  constructor(
    private readonly rows: Rows,
    private readonly order: Order,
  ) {
    this.menteeRank = ranksOf(order.menteeAt);
    this.mentorRank = ranksOf(order.mentorAt);
    this.isOut = new Uint8Array(order.mentorAt.length);
  }

  scoreOf(mentee: number, mentor: number): number {
    const at = placeIn(this.rows, this.menteeRank[mentee], this.mentorRank[mentor]);
    return at < 0 ? 0 : this.rows.score[at];
  }

  forEach(mentee: number, above: number, visit: (mentor: number, score: number) => void): void {
    const { rows, isOut, order } = this;
    const i = this.menteeRank[mentee];
    for (let at = rows.start[i]; at < rows.start[i + 1]; at++) {
      if (rows.score[at] > above && !isOut[rows.mentor[at]])
        visit(order.mentorAt[rows.mentor[at]], rows.score[at]);
    }
  }

  whoMayMeet(mentees: readonly number[], mentors: readonly number[]): number[] {
    const { rows, menteeRank } = this;
    const isAsked = new Uint8Array(this.isOut.length);
    for (const mentor of mentors) isAsked[this.mentorRank[mentor]] = 1;
    return mentees.filter((mentee) => {
      const i = menteeRank[mentee];
      for (let at = rows.start[i]; at < rows.start[i + 1]; at++) if (isAsked[rows.mentor[at]]) return true;
      return false;
    });
  }

  takeOut(mentor: number): void {
    this.isOut[this.mentorRank[mentor]] = 1;
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

  whoMayMeet(mentees: readonly number[], mentors: readonly number[]): number[] {
    const { prospects, menteeRank, mentorRank } = this;
    const prices = new Float64Array(mentorRank.length).fill(Infinity);
    for (const mentor of mentors) prices[mentorRank[mentor]] = 0;
    prospects.setPrices(prices);
    const found = mentees.filter((mentee) => prospects.find(menteeRank[mentee], 0) > 0);
    prospects.setPrices(prices.fill(0));
    return found;
  }

  takeOut(mentor: number): void {
    this.prospects.takeOut(this.mentorRank[mentor]);
  }
}
