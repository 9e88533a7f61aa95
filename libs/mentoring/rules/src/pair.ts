import type { LocalDate } from '@obi/kernel';
import type { MentoringRefusal } from './refusals';
import { refusalOfText } from './text';

/** How a pair stands. It never ends as "cancelled": months of work are said for what they were. */
export const PAIR_STATES = [
  'active',
  'extended',
  'completed',
  'concludedEarly',
  'rePaired',
  'leftWithoutFault',
] as const;
export type PairState = (typeof PAIR_STATES)[number];

export const PAIR_ACTS = ['complete', 'extend', 'concludeEarly', 'rePair', 'leave'] as const;
export type PairAct = (typeof PAIR_ACTS)[number];

const running: Readonly<Record<PairAct, PairState>> = {
  complete: 'completed',
  extend: 'extended',
  concludeEarly: 'concludedEarly',
  rePair: 'rePaired',
  leave: 'leftWithoutFault',
};
const over: Readonly<Record<PairAct, PairState | undefined>> = {
  complete: undefined,
  extend: undefined,
  concludeEarly: undefined,
  rePair: undefined,
  leave: undefined,
};

/** What an act makes of a pair; nothing, where the pair is over. */
export const PAIR_TABLE: Readonly<Record<PairState, Readonly<Record<PairAct, PairState | undefined>>>> = {
  active: running,
  extended: running,
  completed: over,
  concludedEarly: over,
  rePaired: over,
  leftWithoutFault: over,
};

/** Whether the two still meet. */
export const isRunning = (state: PairState): boolean => state === 'active' || state === 'extended';

/** The pair after an act, or the refusal. */
export function pairAfter(
  state: PairState,
  act: PairAct,
): { readonly state: PairState } | { readonly refusal: MentoringRefusal } {
  const next = PAIR_TABLE[state][act];
  return next ? { state: next } : { refusal: { code: 'MENTORING_PAIR_ENDED', kind: 'CONFLICT' } };
}

/** Why nothing more can be written in this pair. */
export function refusalToWriteIn(state: PairState): MentoringRefusal | undefined {
  return isRunning(state) ? undefined : { code: 'MENTORING_PAIR_ENDED', kind: 'CONFLICT' };
}

/** Who brings the topics: one of the two, or both in turn. */
export type Driver = 'mentor' | 'mentee' | 'both';

/** What the two agree when they begin. */
export interface AgreementTerms {
  readonly drives: Driver;
  readonly everyWeeks: number;
  readonly minutes: number;
  readonly endsOn: LocalDate;
  /** What stays between the two, in their words. */
  readonly staysBetweenUs: string;
  /** How either of them stops, in their words. */
  readonly howWeStop: string;
}

/** Within which numbers two agree how often and how long they meet. */
export const AGREED_WEEKS = { least: 1, most: 12 };
export const AGREED_MINUTES = { least: 15, most: 180 };

/** Everything that is wrong with an agreement as of today; nothing when it can be saved. */
export function faultsOfAgreement(terms: AgreementTerms, today: LocalDate): MentoringRefusal[] {
  const isWithin = (value: number, { least, most }: typeof AGREED_WEEKS) =>
    Number.isInteger(value) && value >= least && value <= most;
  const texts = (['staysBetweenUs', 'howWeStop'] as const).flatMap(
    (field) => refusalOfText(terms[field], field, { most: 1000, mayBeEmpty: true }) ?? [],
  );
  const weeks = { code: 'MENTORING_WEEKS_OUT_OF_RANGE', field: 'everyWeeks', params: AGREED_WEEKS } as const;
  const minutes = {
    code: 'MENTORING_MINUTES_OUT_OF_RANGE',
    field: 'minutes',
    params: AGREED_MINUTES,
  } as const;
  const end = { code: 'MENTORING_AGREEMENT_ENDS_LATER', field: 'endsOn', params: { day: today } } as const;
  return [
    ...(isWithin(terms.everyWeeks, AGREED_WEEKS) ? [] : [weeks]),
    ...(isWithin(terms.minutes, AGREED_MINUTES) ? [] : [minutes]),
    ...(terms.endsOn > today ? [] : [end]),
    ...texts,
  ];
}

/** Why two cannot agree to go on until this day: their programme is over by then. A pair that wants more is extended. */
export const refusalToAgreeUntil = (endsOn: LocalDate, lastDay: LocalDate): MentoringRefusal | undefined =>
  endsOn > lastDay
    ? { code: 'MENTORING_AGREEMENT_ENDS_TOO_LATE', field: 'endsOn', params: { day: lastDay } }
    : undefined;

export const MOST_GOALS = 12;

/** Why a goal may not be added: a few open ones are what two people can keep in mind. */
export function refusalToAddGoal(text: string, open: number): MentoringRefusal | undefined {
  if (open >= MOST_GOALS) return { code: 'MENTORING_TOO_MANY_GOALS', params: { most: MOST_GOALS } };
  return refusalOfText(text, 'text', { most: 200 });
}

/** Why a goal may not be taken away: what was met is looked back on. */
export function refusalToRemoveGoal(metOn: LocalDate | null): MentoringRefusal | undefined {
  return metOn === null ? undefined : { code: 'MENTORING_GOAL_ALREADY_MET', kind: 'CONFLICT' };
}
