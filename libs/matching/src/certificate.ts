import type { Market } from './market';
import type { Solution } from './solution';

/** Whole numbers by position in the problem that let anybody check the answer in one pass, without solving anything. */
export interface Certificate {
  readonly coverMentee: number[];
  readonly coverMentor: number[];
  readonly dualMentee: number[];
  readonly dualMentor: number[];
  readonly dualScale: number;
  readonly floorCover?: { readonly mentee: number[]; readonly mentor: number[] };
}

/** Values by place in the market → values by position in the problem. */
function byPosition(values: Uint8Array | Float64Array, positionOf: Int32Array): number[] {
  const list = new Array<number>(values.length).fill(0);
  // Adding zero turns a negative zero into a plain one.
  values.forEach((value, at) => (list[positionOf[at]] = value + 0));
  return list;
}

/** Writes the proof of a solution down in the order of the problem's own lists. */
export function certificateOf(market: Market, solution: Solution): Certificate {
  const { menteeAt, mentorAt } = market;
  const certificate: Certificate = {
    coverMentee: byPosition(solution.cover.mentee, menteeAt),
    coverMentor: byPosition(solution.cover.mentor, mentorAt),
    dualMentee: byPosition(solution.menteePrice, menteeAt),
    dualMentor: byPosition(solution.mentorPrice, mentorAt),
    dualScale: 1,
  };
  if (!solution.floor) return certificate;
  const { mentee, mentor } = solution.floor.coverAbove;
  return {
    ...certificate,
    floorCover: { mentee: byPosition(mentee, menteeAt), mentor: byPosition(mentor, mentorAt) },
  };
}
