import type { RosterEntry } from './roster';

/** Goals that weigh no more than this together have their points looked up; heavier ones are counted for each kind. */
const LOOKED_UP = 1024;

/**
 * How well kinds of skills cover the goals of one mentee after another, as `goalCoverage` measures it. A kind has
 * `points[slot[kind]]`; where the least coverage is missed they are minus infinity.
 */
export class GoalPoints {
  points: Float64Array;
  slot: Int32Array;
  /** The most points of any kind, and what a kind has that covers no goal; for the mentee asked about last. */
  most = 0;
  nothing = 0;
  /** The kinds that cover a goal of the mentee asked about last, as many as `touchedCount` says. */
  readonly touched: Int32Array;
  touchedCount = 0;
  /** Kind → what it covers of the goals: levels by weights. */
  private readonly covered: Int32Array;
  private readonly ownSlot: Int32Array;
  private readonly tables = new Map<number, Float64Array>();
  private readonly teaching = new Map<number, { kind: Int32Array; level: Int32Array }>();

  constructor(
    kinds: readonly RosterEntry[],
    private readonly weight: number,
    private readonly least: number,
  ) {
    this.covered = new Int32Array(kinds.length);
    this.touched = new Int32Array(kinds.length);
    this.ownSlot = Int32Array.from(kinds.keys());
    this.slot = this.covered;
    this.points = new Float64Array(1);
    const found = new Map<number, number[]>();
    kinds.forEach(({ skills, levels }, kind) =>
      skills.forEach((skill, at) => {
        if (levels[at] === 0) return;
        const known = found.get(skill);
        if (known) known.push(kind, levels[at]);
        else found.set(skill, [kind, levels[at]]);
      }),
    );
    for (const [skill, list] of found) {
      const kind = Int32Array.from({ length: list.length / 2 }, (_, at) => list[2 * at]);
      const level = Int32Array.from({ length: list.length / 2 }, (_, at) => list[2 * at + 1]);
      this.teaching.set(skill, { kind, level });
    }
  }

  /** Works out the points of all kinds for one mentee. */
  measure({ goals, goalWeight }: RosterEntry): void {
    this.forget();
    if (goalWeight > LOOKED_UP) {
      this.measureSingly(goals, goalWeight);
      return;
    }
    let most = 0;
    for (const [skill, weight] of goals) most = Math.max(most, this.addGoal(skill, weight));
    this.slot = this.covered;
    this.points = this.tableOf(goalWeight);
    this.nothing = this.points[0];
    this.most = this.points[most];
  }

  /** Adds what kinds cover of one goal; answers the most that one covers by now. */
  private addGoal(skill: number, weight: number): number {
    const { covered, touched } = this;
    const teaching = this.teaching.get(skill);
    if (!teaching) return 0;
    const { kind: kinds, level } = teaching;
    let count = this.touchedCount;
    let most = 0;
    for (let at = 0; at < kinds.length; at++) {
      const kind = kinds[at];
      if (covered[kind] === 0) touched[count++] = kind;
      const now = (covered[kind] += weight * level[at]);
      if (now > most) most = now;
    }
    this.touchedCount = count;
    return most;
  }

  /** Points by what is covered of goals that weigh so much together. */
  private tableOf(goalWeight: number): Float64Array {
    const known = this.tables.get(goalWeight);
    if (known) return known;
    const table = Float64Array.from({ length: 4 * goalWeight + 1 }, (_, at) => this.pointsOf(at, goalWeight));
    this.tables.set(goalWeight, table);
    return table;
  }

  private pointsOf(covered: number, goalWeight: number): number {
    const coverage = goalWeight === 0 ? 0 : Math.floor((covered * 2500) / goalWeight);
    return this.least > 0 && coverage < this.least ? -Infinity : this.weight * coverage;
  }

  private measureSingly(goals: RosterEntry['goals'], goalWeight: number): void {
    const covered = new Float64Array(this.covered.length);
    for (const [skill, weight] of goals) {
      const { kind, level } = this.teaching.get(skill) ?? { kind: [], level: [] };
      kind.forEach((one, at) => (covered[one] += weight * level[at]));
    }
    covered.forEach((sum, kind) => {
      if (sum > 0) this.touched[this.touchedCount++] = kind;
    });
    this.slot = this.ownSlot;
    this.points = covered.map((sum) => this.pointsOf(sum, goalWeight));
    this.nothing = this.pointsOf(0, goalWeight);
    this.most = this.points.reduce((one, other) => Math.max(one, other), this.nothing);
  }

  /** Sets back what the mentee before touched; everything else is as it was. */
  private forget(): void {
    const { covered, touched } = this;
    for (let at = 0; at < this.touchedCount; at++) covered[touched[at]] = 0;
    this.touchedCount = 0;
  }
}
