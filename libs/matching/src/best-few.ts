/** A fraction that two numbers share with no other two that are near: it orders what is equally good differently for each. */
const mixed = (one: number, other: number): number => {
  let mix = Math.imul(one + 1, 0x9e3779b1) ^ Math.imul(other + 1, 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 15), 0x2c1b3c6d);
  return ((mix ^ (mix >>> 13)) >>> 0) / 2 ** 32;
};

/**
 * The best few prospects of one mentee after another, or of one mentor: then the two change places. Of equally good mentors every mentee gets others: if all had the
 * same ones on their lists, most would find them taken.
 */
export class BestFew {
  /** How many were kept, and whom: in no order that means anything. */
  count = 0;
  readonly mentor: Int32Array;
  readonly score: Int32Array;
  private mentee = 0;
  /** The worst kept stands first. */
  private readonly worth: Float64Array;

  constructor(private readonly most: number) {
    this.mentor = new Int32Array(most);
    this.score = new Int32Array(most);
    this.worth = new Float64Array(most);
  }

  /** What is worth less than this is not kept. */
  get least(): number {
    return this.count === this.most ? Math.floor(this.worth[0]) : -Infinity;
  }

  /** Begins anew for a mentee. */
  beginFor(mentee: number): void {
    this.count = 0;
    this.mentee = mentee;
  }

  /** Offers a mentor at a whole-number worth; kept when it is among the best so far. */
  offer(mentor: number, score: number, worth: number): void {
    if (this.count === this.most && worth < Math.floor(this.worth[0])) return;
    const exact = worth + mixed(this.mentee, mentor);
    if (this.count < this.most) this.rise(this.count++, mentor, score, exact);
    else if (this.isWorse(this.worth[0], this.mentor[0], exact, mentor)) this.sink(mentor, score, exact);
  }

  private isWorse(worth: number, mentor: number, otherWorth: number, other: number): boolean {
    return worth < otherWorth || (worth === otherWorth && mentor > other);
  }

  private put(at: number, mentor: number, score: number, worth: number): void {
    this.mentor[at] = mentor;
    this.score[at] = score;
    this.worth[at] = worth;
  }

  private rise(from: number, mentor: number, score: number, worth: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isWorse(worth, mentor, this.worth[parent], this.mentor[parent])) break;
      this.put(at, this.mentor[parent], this.score[parent], this.worth[parent]);
      at = parent;
    }
    this.put(at, mentor, score, worth);
  }

  private sink(mentor: number, score: number, worth: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.count) break;
      const next = child + 1;
      if (
        next < this.count &&
        this.isWorse(this.worth[next], this.mentor[next], this.worth[child], this.mentor[child])
      ) {
        child = next;
      }
      if (!this.isWorse(this.worth[child], this.mentor[child], worth, mentor)) break;
      this.put(at, this.mentor[child], this.score[child], this.worth[child]);
      at = child;
    }
    this.put(at, mentor, score, worth);
  }
}
