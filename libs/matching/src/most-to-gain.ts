import type { Decision, OnRather } from './decision';
import { ranksOf } from './id-order';

/** Two people who would both rather have each other, by their positions in the problem. */
export interface Rather {
  readonly mentee: number;
  readonly mentor: number;
  readonly score: number;
  readonly gain: number;
}

/** Keeps those with the most to gain of however many would rather have each other. */
export class MostToGain {
  private kept: Rather[] = [];
  /** Below this gain nobody is among the first any more. */
  private least = 0;
  private readonly menteeRank: Int32Array;
  private readonly mentorRank: Int32Array;

  constructor(
    { market }: Pick<Decision, 'market'>,
    private readonly most: number,
  ) {
    this.menteeRank = ranksOf(market.menteeAt);
    this.mentorRank = ranksOf(market.mentorAt);
  }

  /** Takes two more into account. */
  readonly offer: OnRather = (mentee, mentor, score, gain) => {
    if (gain < this.least) return;
    this.kept.push({ mentee, mentor, score, gain });
    // Sorted only now and then: there may be millions, and few are named.
    if (this.kept.length > 4 * this.most + 1000) {
      this.kept = this.first();
      this.least = this.kept.at(-1)?.gain ?? Infinity;
    }
  };

  /** The most to gain first; of equal ones the order of the ids' hashes decides. */
  first(): Rather[] {
    return this.kept
      .sort(
        (a, b) =>
          b.gain - a.gain ||
          this.menteeRank[a.mentee] - this.menteeRank[b.mentee] ||
          this.mentorRank[a.mentor] - this.mentorRank[b.mentor],
      )
      .slice(0, this.most);
  }
}
