import type { Question } from './module-content';

/** A question of an attempt, with its options in the order in which they are shown. */
export interface DrawnQuestion {
  readonly key: string;
  readonly options: readonly string[];
  /** Of a match: what the options are matched with, in the order in which it is offered. */
  readonly targets?: readonly string[];
}

/** What a person was asked before. */
export interface EarlierQuestions {
  /** Answered wrong when it was last asked. */
  readonly wrong: readonly string[];
  /** How often each question was asked. */
  readonly asked: Readonly<Record<string, number>>;
}

export const NOTHING_EARLIER: EarlierQuestions = { wrong: [], asked: {} };

/** The questions that a quiz draws from: after clauses changed those about them; all where none is, or nothing did. */
export function bankAbout<Asked extends Pick<Question, 'clause'>>(
  bank: readonly Asked[],
  changed: readonly string[],
): readonly Asked[] {
  const about = bank.filter(({ clause }) => changed.includes(clause));
  return about.length > 0 ? about : bank;
}

/**
 * Draws the questions of an attempt: first what this person got wrong before, then what they were asked least.
 * A fifth at least is not a repetition of mistakes, so that no attempt is the same quiz again. The seed comes from
 * outside; the same seed draws the same.
 */
export function drawQuestions(
  bank: readonly Pick<Question, 'key' | 'options' | 'targets'>[],
  count: number,
  seed: number,
  earlier: EarlierQuestions = NOTHING_EARLIER,
): readonly DrawnQuestion[] {
  const random = sequence(seed);
  const shuffled = shuffle(bank, random);
  const wrong = shuffled.filter(({ key }) => earlier.wrong.includes(key));
  const repeated = wrong.slice(0, Math.max(1, Math.floor(count * 0.8)));
  const others = shuffled
    .filter((question) => !repeated.includes(question))
    .sort((a, b) => (earlier.asked[a.key] ?? 0) - (earlier.asked[b.key] ?? 0));
  const drawn = [...repeated, ...others].slice(0, count);
  return shuffle(drawn, random).map(({ key, options, targets }) => ({
    key,
    options: shuffle(options, random).map((option) => option.key),
    ...(targets && { targets: shuffle(targets, random).map((target) => target.key) }),
  }));
}

/** Numbers between 0 and 1 that a seed determines (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as Item, shuffled[last] as Item];
  }
  return shuffled;
}
