import type { DrawnQuestion } from './draw';
import type { Question } from './module-content';

/** An attempt that the guide overtook, as it was begun. */
export interface Overtaken {
  readonly drawn: readonly DrawnQuestion[];
  /** The bank that it was drawn from. */
  readonly bank: readonly Question[];
}

export interface BegunAgain {
  readonly drawn: readonly DrawnQuestion[];
  /** The questions whose answers are kept. */
  readonly kept: readonly string[];
}

/**
 * What an attempt asks that is begun again because clauses changed while it was taken. Each changed clause is asked about
 * where the bank can; the other questions stay, and their answers are kept. `fresh` is the whole bank in a drawn order.
 */
export function beginAgain(
  { drawn, bank: before }: Overtaken,
  bank: readonly Question[],
  fresh: readonly DrawnQuestion[],
  changed: readonly string[],
  count: number,
): BegunAgain {
  const texts = new Map(before.map((question) => [question.key, JSON.stringify(question)]));
  const same = bank.filter((question) => texts.get(question.key) === JSON.stringify(question));
  const staying = drawn.filter(({ key }) => same.some((question) => question.key === key));
  const clauseOf = new Map(bank.map(({ key, clause }) => [key, clause]));
  const aboutIt = (clause: string) => (one: DrawnQuestion) => clauseOf.get(one.key) === clause;
  const asked = changed.flatMap((clause) => staying.find(aboutIt(clause)) ?? []);
  const added = changed.flatMap((clause) =>
    staying.some(aboutIt(clause)) ? [] : (fresh.find(aboutIt(clause)) ?? []),
  );
  // Room for what is added is made from the end, and never by what asks about a change.
  const spare = staying.filter((one) => !asked.includes(one));
  const rest = spare.slice(0, Math.max(0, count - added.length - asked.length));
  const there = [...added, ...staying.filter((one) => asked.includes(one) || rest.includes(one))];
  const taken = new Set(there.map(({ key }) => key));
  const again = [...there, ...fresh.filter(({ key }) => !taken.has(key))].slice(0, count);
  const kept = again.filter((one) => rest.includes(one) && !changed.includes(clauseOf.get(one.key) ?? ''));
  return { drawn: again, kept: kept.map(({ key }) => key) };
}
