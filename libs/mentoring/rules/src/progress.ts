import { daysBetween, type LocalDate } from '@obi/kernel';
import type { FitAnswer } from './fit';
import type { Side } from './joining';
import { isRunning, PAIR_STATES, type PairState } from './pair';
import { type LivingPair, turnOfPair } from './silence';
import { NUDGE_DAYS, type Turn } from './turn';

/** One pair as health looks at it: states, days and numbers, never a word that the two wrote. */
export interface PairFacts {
  readonly menteeId: string;
  readonly mentorId: string;
  /** The large unit in which the pair is counted: that of the mentee when it began. */
  readonly unit: string;
  readonly state: PairState;
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly crossesUnits: boolean;
  /** The rhythm that the two agreed, or that of the programme. */
  readonly everyWeeks: number;
  /** Sessions that took place. */
  readonly held: number;
  /** Those of them that both say took place. */
  readonly confirmed: number;
  readonly calledOff: Readonly<Record<Side, number>>;
  readonly goals: number;
  readonly goalsMet: number;
  /** What shows whose turn it is, and since when. */
  readonly life: LivingPair;
  readonly fit: Readonly<Partial<Record<Side, FitAnswer>>>;
}

export interface HealthTerms {
  readonly sessions: number;
  readonly today: LocalDate;
  readonly now: Date;
  /** Fewer people than this are never told of. */
  readonly limit: number;
}

/** How pairs go on: each figure is about the mentees in them. */
export const PROGRESS = [
  ...PAIR_STATES,
  'held',
  'confirmed',
  'due',
  'kept',
  'goals',
  'goalsMet',
  'crossUnit',
  'waitsForMentor',
  'waitsForMentee',
  'waitsForBoth',
  'waitsUnderAWeek',
  'waitsAWeek',
  'waitsTwoWeeks',
  'waitsThreeWeeks',
] as const;
const DAY_MS = 86_400_000;
/** Since when something waits, by how many nudges have gone out for it. */
const WAITS_SINCE = ['waitsUnderAWeek', 'waitsAWeek', 'waitsTwoWeeks', 'waitsThreeWeeks'] as const;
type Turns = 'waitsForMentor' | 'waitsForMentee' | 'waitsForBoth' | (typeof WAITS_SINCE)[number];

/** How many sessions the rhythm asks for until a day; the last session is not waited for after the end. */
export function sessionsDue(pair: PairFacts, { sessions, today }: HealthTerms): number {
  const until = pair.endedOn ?? today;
  return Math.max(
    0,
    Math.min(sessions, Math.floor(daysBetween(pair.startedOn, until) / (7 * pair.everyWeeks))),
  );
}

/** Whose turn it is in a running pair, and for how many weeks; all zero where nobody is waited for. */
function turnsOf({ life, state }: PairFacts, now: Date): Record<Turns, number> {
  const turn = isRunning(state) ? turnOfPair(life, now) : undefined;
  const days = turn ? (now.getTime() - turn.since.getTime()) / DAY_MS : 0;
  const nudges = NUDGE_DAYS.filter((after) => days >= after).length;
  const since = WAITS_SINCE.map((name, at) => [name, turn && at === nudges ? 1 : 0] as const);
  const whose = (side: Turn['whose']): number => (turn?.whose === side ? 1 : 0);
  return {
    ...(Object.fromEntries(since) as Record<(typeof WAITS_SINCE)[number], number>),
    waitsForMentor: whose('mentor'),
    waitsForMentee: whose('mentee'),
    waitsForBoth: whose('both'),
  };
}

/** How one pair goes on, in the figures that are added up. */
export function progressOf(pair: PairFacts, terms: HealthTerms): Record<(typeof PROGRESS)[number], number> {
  const due = sessionsDue(pair, terms);
  const states = Object.fromEntries(PAIR_STATES.map((state) => [state, state === pair.state ? 1 : 0]));
  return {
    ...(states as Record<PairState, number>),
    ...turnsOf(pair, terms.now),
    due,
    held: pair.held,
    confirmed: pair.confirmed,
    kept: Math.min(pair.held, due),
    goals: pair.goals,
    goalsMet: pair.goalsMet,
    crossUnit: pair.crossesUnits ? 1 : 0,
  };
}
