/** Made-up paths for the specs of belts and of the pages that show them. */
import { BELTS, type Belt, rankOf } from '@obi/kernel';
import { LADDER } from '@obi/belts/rules';
import type { BeltOfPath, MyPath, PathModule } from '../../src/words/way';

/** A module of the yellow belt for specs; the first steps of it may be done. */
export function aModule(number: number, completed = false, stepsDone = 0): PathModule {
  return {
    key: `yellow.${number}`,
    title: `Module ${number}`,
    summary: `What module ${number} is about.`,
    quote: 'Nobody answers.',
    minutes: 8,
    position: number,
    completed,
    steps: ['read', 'try', 'answer'].map((key, at) => ({
      key,
      type: 'lesson',
      title: key,
      done: completed || at < stepsDone,
    })),
  };
}

const NONE: Omit<BeltOfPath, 'belt'> = {
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

/** A path on which everything up to `held` stands, and the belts are otherwise as they are said to be. */
export function aPath(
  held: Belt | null,
  said: Partial<Record<Belt, Partial<BeltOfPath>>> = {},
  more: Partial<MyPath> = {},
): MyPath {
  const earning = more.earning === undefined ? (BELTS[rankOf(held)] ?? null) : more.earning;
  const belts = BELTS.map((belt): BeltOfPath => {
    const stands = rankOf(belt) <= rankOf(held);
    const usual = stands
      ? { state: 'held', asks: 'nothing', earnedOn: '2026-01-12', heldSince: '2026-01-12' }
      : {};
    return { ...NONE, belt, ...usual, ...said[belt] };
  });
  const own = belts.find(({ belt }) => belt === earning);
  return {
    personId: 'p1',
    asOf: '2026-11-19',
    held,
    earning,
    done: own?.done ?? 0,
    total: own?.total ?? 0,
    needs: null,
    dueOn: null,
    overdueSince: null,
    overdueFor: null,
    belts,
    ladder: LADDER.belts.map(({ belt, purpose, summary, validity }) => ({
      belt,
      purpose,
      summary,
      validityMonths: validity?.months ?? null,
    })),
    modules: [],
    ...more,
  };
}

/** What is left of the yellow belt: modules from `done` on. */
export function yellowAfter(done: number): Pick<BeltOfPath, 'done' | 'total' | 'requirements'> {
  const left = [1, 2, 3, 4, 5, 6].slice(done).map((number) => `yellow.${number}`);
  return { done, total: 6, requirements: [{ code: 'modules', done, total: 6, left }] };
}
