import fc from 'fast-check';
import { type Assignment, assign } from './assign';
import type { Side } from './side';

interface Drawn {
  readonly askers: readonly number[];
  readonly capacity: readonly number[];
  readonly scores: readonly (number | null)[];
  readonly most: number;
}

const TARGETS = 8;

/** A side in which everybody can be seated: each asker also has a target of their own, at the lowest score. */
function sideOf({ askers, capacity, scores, most }: Drawn): Side {
  const start = [0];
  const target: number[] = [];
  const score: number[] = [];
  askers.forEach((_, list) => {
    for (let j = 0; j < capacity.length; j++) {
      const drawn = scores[list * TARGETS + j];
      if (drawn === null) continue;
      target.push(j);
      score.push(1 + (drawn % most));
    }
    target.push(capacity.length + list);
    score.push(1);
    start.push(target.length);
  });
  return {
    listCount: askers.length,
    start: Int32Array.from(start),
    target: Int32Array.from(target),
    score: Int32Array.from(score),
    listOf: Int32Array.from(askers.flatMap((count, list) => new Array<number>(count).fill(list))),
    capacity: Int32Array.from([...capacity, ...askers]),
  };
}

const drawnSide = fc
  .record({
    askers: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 8 }),
    capacity: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: TARGETS }),
    scores: fc.array(fc.option(fc.nat(), { freq: 3 }), { minLength: 64, maxLength: 64 }),
    most: fc.constantFrom(2, 7, 100, 2 ** 20),
  })
  .map(sideOf);

/** What is wrong with an assignment: by these conditions, and no others, a total is proven to be the highest. */
function faultsOf(side: Side, { targetOf, worth, price }: Assignment): string[] {
  const { start, target, score, listOf, capacity } = side;
  const load = new Int32Array(capacity.length);
  for (const j of targetOf) load[j]++;
  const faults: string[] = [];
  if (load.some((count, j) => count > capacity[j])) faults.push('more sit than there are seats');
  if (price.some((each) => each < 0)) faults.push('a price is negative');
  if (price.some((each, j) => each > 0 && load[j] < capacity[j])) faults.push('a free seat costs something');
  if (price.some((each) => !Number.isSafeInteger(each))) faults.push('a price is not whole');
  listOf.forEach((list, asker) => {
    const own = [...target.subarray(start[list], start[list + 1])].indexOf(targetOf[asker]);
    if (own < 0) faults.push('somebody sits where they may not');
    if (score[start[list] + own] - price[targetOf[asker]] !== worth[list])
      faults.push('somebody gains something else than their list');
    for (let at = start[list]; at < start[list + 1]; at++) {
      if (score[at] - price[target[at]] > worth[list]) faults.push('somebody would rather sit elsewhere');
    }
  });
  return faults;
}

describe('seating a side', () => {
  it('is proven to have the highest total', () => {
    fc.assert(
      fc.property(drawnSide, (side) => {
        expect(faultsOf(side, assign(side))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('is as good whatever it starts from', () => {
    const start = fc.record({
      targets: fc.array(fc.integer({ min: -1, max: 15 }), { minLength: 24, maxLength: 24 }),
      prices: fc.array(fc.integer({ min: -5, max: 300 }), { minLength: 16, maxLength: 16 }),
    });
    fc.assert(
      fc.property(drawnSide, start, (side, { targets, prices }) => {
        const kept = {
          targetOf: side.listOf.map((_, asker) => Math.min(targets[asker], side.capacity.length - 1)),
          price: Float64Array.from(side.capacity, (_, j) => prices[j]),
        };
        expect(faultsOf(side, assign(side, kept))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });
});
