import type { RosterEntry } from './roster';

/** How well kinds of skills cover the goals of one mentee after another, as `goalCoverage` measures it. */
export class GoalPoints {
  /** Kind of skills → points for the mentee asked about last; not at all where the least coverage is missed. */
  readonly points: Float64Array;
  /** The most points of any kind, for the mentee asked about last. */
  most = 0;
  private readonly teaching = new Map<number, { kind: Int32Array; level: Int32Array }>();
  private readonly covered: Float64Array;

  constructor(
    kinds: readonly RosterEntry[],
    private readonly weight: number,
    private readonly least: number,
  ) {
    this.points = new Float64Array(kinds.length);
    this.covered = new Float64Array(kinds.length);
    const found = new Map<number, number[]>();
    kinds.forEach(({ skills, levels }, kind) =>
      skills.forEach((skill, at) => {
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
  measure(mentee: RosterEntry): void {
    const { points, covered, weight, least } = this;
    const nothing = least > 0 ? -Infinity : 0;
    points.fill(nothing);
    this.most = nothing;
    if (mentee.goalWeight === 0) return;
    covered.fill(0);
    for (const [skill, goalWeight] of mentee.goals) {
      const teaching = this.teaching.get(skill);
      if (!teaching) continue;
      for (let at = 0; at < teaching.kind.length; at++) {
        const kind = teaching.kind[at];
        covered[kind] += goalWeight * teaching.level[at];
        const coverage = Math.floor((covered[kind] * 2500) / mentee.goalWeight);
        if (coverage < least) continue;
        points[kind] = weight * coverage;
        if (points[kind] > this.most) this.most = points[kind];
      }
    }
  }
}
