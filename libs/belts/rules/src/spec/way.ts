import { BELTS, type Belt } from '@obi/kernel';
import type { BeltOnWay, ModuleOnWay, RequirementOnWay, Way } from '../next-step';

export const requirement = (
  code: RequirementOnWay['code'],
  done: number,
  total: number,
  left: readonly string[] = [],
): RequirementOnWay => ({ code, done, total, left });

const UNTOUCHED: Omit<BeltOnWay, 'belt'> = {
  state: 'none',
  dueBecause: null,
  earnedOn: null,
  heldSince: null,
  validUntil: null,
  standsUntil: null,
  windowOpensOn: null,
  endedOn: null,
  guideVersion: null,
  asks: 'first',
  done: 0,
  total: 0,
  lockedBy: null,
  requirements: [],
};

/** A way on which everything below `held` stands and the given belts are as they are said to be. */
export function way(
  held: Belt | null,
  earning: Belt | null,
  said: Partial<Record<Belt, Partial<BeltOnWay>>> = {},
  modules: readonly ModuleOnWay[] = [],
): Way {
  const belts = BELTS.map((belt): BeltOnWay => {
    const stands = held !== null && BELTS.indexOf(belt) <= BELTS.indexOf(held);
    const usual: Partial<BeltOnWay> = stands ? { state: 'held', asks: 'nothing' } : {};
    const one = { ...UNTOUCHED, belt, ...usual, ...said[belt] };
    const sum = (part: 'done' | 'total') => one.requirements.reduce((all, each) => all + each[part], 0);
    return { ...one, done: sum('done'), total: sum('total') };
  });
  return { held, earning, belts, modules };
}

export const moduleOf = (
  key: string,
  completed = false,
  steps: readonly boolean[] = [false],
): ModuleOnWay => ({
  key,
  completed,
  steps: steps.map((done) => ({ done })),
});
