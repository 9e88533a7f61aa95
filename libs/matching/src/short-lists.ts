import type { EligiblePairs } from './eligible-pairs';
import { groupedByMentee, type Market } from './market';

/** The pairs of a large market that are looked at so far. */
export class ShortLists {
  private pairs = { mentee: new Int32Array(1024), mentor: new Int32Array(1024), score: new Int32Array(1024) };
  private size = 0;
  private added = 0;

  constructor(private readonly frame: Omit<Market, 'start' | 'mentor' | 'score'>) {}

  /** How many were added since the lists were last made into a market. */
  get growth(): number {
    return this.added;
  }

  /** Adds a pair that is not listed yet. */
  add(mentee: number, mentor: number, score: number): void {
    if (this.size === this.pairs.mentee.length) this.pairs = twiceAsLong(this.pairs);
    this.pairs.mentee[this.size] = mentee;
    this.pairs.mentor[this.size] = mentor;
    this.pairs.score[this.size++] = score;
    this.added++;
  }

  /** The market of the listed pairs. */
  market(): Market {
    const { frame, size } = this;
    const { mentee, mentor, score } = this.pairs;
    this.added = 0;
    const listed: EligiblePairs = {
      mentee: mentee.subarray(0, size),
      mentor: mentor.subarray(0, size),
      score: score.subarray(0, size),
    };
    return { ...frame, ...groupedByMentee(listed, frame.menteeCount, frame.mentorCount) };
  }
}

function twiceAsLong(pairs: { mentee: Int32Array; mentor: Int32Array; score: Int32Array }) {
  const twice = (list: Int32Array) => {
    const longer = new Int32Array(2 * list.length);
    longer.set(list);
    return longer;
  };
  return { mentee: twice(pairs.mentee), mentor: twice(pairs.mentor), score: twice(pairs.score) };
}
