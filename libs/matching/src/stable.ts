import { BestFew } from './best-few';
import type { Decision } from './decision';
import { ranksOf } from './id-order';
import { capacityOf } from './problem';

/** A pair of an answer in which no two would both rather have each other, by rows. */
export interface StablePair {
  readonly mentee: number;
  readonly mentor: number;
  readonly score: number;
}

/** So many of the best who still have a place are known of each mentee; when all are taken, others are looked for. */
const KNOWN = 8;

/** The best free mentors that are known of a mentee, the best last. */
interface Known {
  readonly mentee: number;
  readonly mentor: number[];
  readonly score: number[];
}

const bestOf = ({ score }: Known): number => score[score.length - 1];

/**
 * Both of a pair see one score. So whoever have the highest of all would rather have each other than anybody else, and are
 * a pair; then the highest of who is left, and so on. What is locked stays. Among equals the ids' hashes decide.
 * It takes mentors out of the choices: nothing is asked of them afterwards.
 */
export function stableIn(decision: Decision): StablePair[] {
  const { problem, choices, market, mentorOf, scoreOf, isLocked } = decision;
  const room = problem.mentors.map(capacityOf);
  const pairs: StablePair[] = [];
  const seat = (mentee: number, mentor: number, score: number) => {
    pairs.push({ mentee, mentor, score });
    if (--room[mentor] === 0) choices.takeOut(mentor);
  };
  room.forEach((places, mentor) => {
    if (places === 0) choices.takeOut(mentor);
  });
  isLocked.forEach((locked, mentee) => {
    if (locked) seat(mentee, mentorOf[mentee], scoreOf[mentee]);
  });
  const known = new KnownMentors(decision);
  const waiting = new Waiting(known.menteeRank);
  const look = (mentee: number, above: number) => waiting.add(known.of(mentee, above));
  for (const mentee of market.menteeAt) {
    const isThere = !isLocked[mentee] && capacityOf(problem.mentees[mentee]) > 0;
    // Nobody is worse off than now while there is room: what is above that is looked at first.
    if (isThere && !look(mentee, Math.max(0, scoreOf[mentee] - 1))) look(mentee, 0);
  }
  for (let next = waiting.take(); next; next = waiting.take()) {
    const mentor = next.mentor.pop() ?? -1;
    const points = next.score.pop() ?? 0;
    if (room[mentor] > 0) seat(next.mentee, mentor, points);
    else if (!waiting.add(next)) look(next.mentee, 0);
  }
  return pairs;
}

/** Finds the best who still have a place. By ranks, so that the order of rows changes nothing. */
class KnownMentors {
  readonly menteeRank: Int32Array;
  private readonly mentorRank: Int32Array;
  private readonly few = new BestFew(KNOWN);

  constructor(private readonly decision: Decision) {
    this.menteeRank = ranksOf(decision.market.menteeAt);
    this.mentorRank = ranksOf(decision.market.mentorAt);
  }

  of(mentee: number, above: number): Known {
    const { few, mentorRank, decision } = this;
    few.beginFor(this.menteeRank[mentee]);
    decision.choices.forEach(mentee, above, (mentor, score) => few.offer(mentorRank[mentor], score, score));
    const order = [...few.score.subarray(0, few.count).keys()].sort(
      (a, b) => few.score[a] - few.score[b] || few.mentor[b] - few.mentor[a],
    );
    return {
      mentee,
      mentor: order.map((at) => decision.market.mentorAt[few.mentor[at]]),
      score: order.map((at) => few.score[at]),
    };
  }
}

/** Mentees without a pair, the one with the best mentor known first. */
class Waiting {
  private readonly heap: Known[] = [];

  constructor(private readonly rank: Int32Array) {}

  /** Answers whether there is a mentor to wait for. */
  add(one: Known): boolean {
    if (one.score.length === 0) return false;
    let at = this.heap.push(one) - 1;
    for (
      let parent = (at - 1) >> 1;
      at > 0 && this.isBefore(one, this.heap[parent]);
      parent = (at - 1) >> 1
    ) {
      this.heap[at] = this.heap[parent];
      at = parent;
    }
    this.heap[at] = one;
    return true;
  }

  take(): Known | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (last && this.heap.length > 0) this.sink(last);
    return first;
  }

  private sink(one: Known): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.isBefore(heap[child + 1], heap[child])) child++;
      if (!this.isBefore(heap[child], one)) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = one;
  }

  private isBefore(one: Known, other: Known): boolean {
    return (
      bestOf(one) > bestOf(other) ||
      (bestOf(one) === bestOf(other) && this.rank[one.mentee] < this.rank[other.mentee])
    );
  }
}
