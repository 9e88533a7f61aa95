import type { DrawnQuestion } from './draw';
import type { Choice, Question } from './module-content';
import { pairOf } from './question-kinds';

/** A question as one attempt shows it: its order, and keys that give nothing away. */
export interface ShownQuestion {
  readonly options: readonly Choice[];
  readonly targets: readonly Choice[];
  /** An answer, or what is right, in the keys that are shown. */
  readonly shown: (chosen: readonly string[]) => readonly string[];
  /** What came back from the screen, in the keys of the question; what is unknown stays as it came. */
  readonly meant: (chosen: readonly string[]) => readonly string[];
}

/**
 * How an attempt shows a question. What is put in order or matched is shown under its place on the screen: the keys
 * that its author gave follow the right order often enough to tell it.
 */
export function shownQuestion(question: Question, drawn: DrawnQuestion | undefined): ShownQuestion {
  const options = inOrder(question.options, drawn?.options ?? []);
  const targets = inOrder(question.targets ?? [], drawn?.targets ?? []);
  const same = (chosen: readonly string[]) => chosen;
  if (question.kind !== 'order' && question.kind !== 'match')
    return { options, targets, shown: same, meant: same };
  const places = new Map(options.map(({ key }, place) => [key, `o${place + 1}`]));
  const ends = new Map(targets.map(({ key }, place) => [key, `t${place + 1}`]));
  const keys = namesOf(question, places, ends);
  const back = new Map([...keys].map(([key, name]) => [name, key]));
  return {
    options: renamed(options, places),
    targets: renamed(targets, ends),
    shown: (chosen) => chosen.map((key) => keys.get(key) ?? key),
    meant: (chosen) => chosen.map((name) => back.get(name) ?? ''),
  };
}

/** What every answer is called on the screen: an option by its place, a pair by both of its places. */
function namesOf(
  question: Question,
  places: ReadonlyMap<string, string>,
  ends: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (question.kind === 'order') return places;
  const pairs = question.options.flatMap(({ key: option }) =>
    (question.targets ?? []).map(({ key: target }) => `${option}:${target}`),
  );
  return new Map(
    pairs.flatMap((pair) => {
      const { option, target } = pairOf(question, pair) ?? { option: '', target: '' };
      return [[pair, `${places.get(option) ?? ''}:${ends.get(target) ?? ''}`] as const];
    }),
  );
}

function inOrder(choices: readonly Choice[], keys: readonly string[]): readonly Choice[] {
  return keys.flatMap((key) => choices.filter((choice) => choice.key === key));
}

function renamed(choices: readonly Choice[], names: ReadonlyMap<string, string>): readonly Choice[] {
  return choices.map(({ key, text }) => ({ key: names.get(key) ?? key, text }));
}
