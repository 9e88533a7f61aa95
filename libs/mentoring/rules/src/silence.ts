import { type LocalDate, plusDays } from '@obi/kernel';
import type { Side } from './joining';
import { turnOfAgreement, type AgreementWords } from './agreement';
import type { MentoringRefusal } from './refusals';
import { NUDGE_DAYS, nudgeOn, type Turn, turnOfSession } from './turn';

/** What shows that a pair lives. */
export interface SignsOfLife {
  readonly startedAt: Date;
  /** When they last agreed, logged, confirmed, planned, moved, called off, extended, set a goal or wrote on the agenda. */
  readonly lastSignAt: Date | null;
  /** When the next session begins, or should have begun and nobody said what became of it. */
  readonly plannedFor: Date | null;
}

/** A session that one of the two has to confirm or, once it is disputed, to correct. */
export interface OpenSession {
  readonly sessionId: string;
  readonly state: 'logged' | 'disputed';
  readonly loggedBy: Side;
  /** When it was logged, or disputed. */
  readonly since: Date;
}

export interface LivingPair extends SignsOfLife {
  readonly id: string;
  readonly agreement: AgreementWords | null;
  readonly open: readonly OpenSession[];
  /** Since when the last day of the two is over; null until then. */
  readonly overSince: Date | null;
}

/**
 * What is waited for: a session's confirmation or correction, the agreement, word of a past session, a day for the next one;
 * after the last day, that they complete or extend; after long silence, whether they conclude.
 */
export type WaitsFor =
  'confirm' | 'correct' | 'agree' | 'agreeToo' | 'change' | 'log' | 'plan' | 'end' | 'conclude';

/** One reminder, to one side, about one thing. */
export interface Reminder {
  readonly side: Side;
  readonly waitsFor: WaitsFor;
  /** What waits: the session, or the pair. */
  readonly thing: string;
  readonly since: Date;
  readonly days: number;
}

const DAY_MS = 86_400_000;

/** After so many days of silence the two are asked whether to conclude. */
export const CONCLUDE_AFTER_DAYS = 90;

/** Since when a pair has been silent; not at all while a session is still to come. */
export function silentSince({ startedAt, lastSignAt, plannedFor }: SignsOfLife, now: Date): Date | null {
  if (plannedFor && plannedFor > now) return null;
  const signs = [startedAt, lastSignAt, plannedFor].filter((sign) => sign !== null);
  return new Date(Math.max(...signs.map((sign) => sign.getTime())));
}

/** Since when the last day of a pair, as agreed or of the programme, is over. */
export function overSince(endsOn: LocalDate, today: LocalDate): Date | null {
  return endsOn < today ? new Date(`${plusDays(endsOn, 1)}T00:00:00Z`) : null;
}

/** Whether the two are asked to complete or to extend: their last day is over, and no session is to come. */
function askedToEnd({ overSince, plannedFor }: LivingPair, now: Date): Date | null {
  return plannedFor && plannedFor > now ? null : overSince;
}

/** Whether the two are asked to conclude, and since when they have been silent. */
export function concludeProposedSince(signs: SignsOfLife, now: Date): Date | null {
  const since = silentSince(signs, now);
  return since && now.getTime() - since.getTime() >= CONCLUDE_AFTER_DAYS * DAY_MS ? since : null;
}

const longestFirst = (open: readonly OpenSession[]): OpenSession[] =>
  open.toSorted((a, b) => a.since.getTime() - b.since.getTime());

/**
 * Whose turn it is in a running pair, and since when: whoever has to confirm or correct what waited longest; then both, once their
 * last day is over; then the agreement; then both, who have to plan, or to say what became of a session. Nobody's while a session
 * is to come.
 */
export function turnOfPair(pair: LivingPair, now: Date): Turn | undefined {
  const [first] = longestFirst(pair.open);
  if (first) return turnOfSession(first.state, first.loggedBy, first.since);
  const over = askedToEnd(pair, now);
  if (over) return { whose: 'both', since: over };
  const agreement = turnOfAgreement(pair.agreement, pair.startedAt);
  if (agreement) return agreement;
  const since = silentSince(pair, now);
  return since ? { whose: 'both', since } : undefined;
}

/** Why the question after a long silence cannot be answered any more: something was heard since it was asked. */
export function refusalToAnswerSilence(
  signs: SignsOfLife,
  askedSince: Date,
  now: Date,
): MentoringRefusal | undefined {
  return concludeProposedSince(signs, now)?.getTime() === askedSince.getTime()
    ? undefined
    : { code: 'MENTORING_NOT_SILENT', kind: 'CONFLICT' };
}

type Waiting = Omit<Reminder, 'side' | 'days'>;

/** What waits for one side, the most pressing first. */
function waitingFor(side: Side, pair: LivingPair, now: Date): Waiting[] {
  const waiting: Waiting[] = longestFirst(pair.open)
    .filter(({ state, loggedBy, since }) => turnOfSession(state, loggedBy, since)?.whose === side)
    .map(({ sessionId, state, since }) => ({
      ...{ waitsFor: state === 'logged' ? 'confirm' : 'correct', thing: sessionId, since },
    }));
  const over = askedToEnd(pair, now);
  if (over) return [...waiting, { waitsFor: 'end', thing: pair.id, since: over }];
  const turn = turnOfAgreement(pair.agreement, pair.startedAt);
  if (turn && (turn.whose === side || turn.whose === 'both')) {
    const waitsFor = !pair.agreement ? 'agree' : pair.agreement.savedBy === side ? 'change' : 'agreeToo';
    waiting.push({ waitsFor, thing: pair.id, since: turn.since });
  }
  const since = silentSince(pair, now);
  if (since) waiting.push({ waitsFor: pair.plannedFor ? 'log' : 'plan', thing: pair.id, since });
  return waiting;
}

/**
 * What a running pair is reminded of now: each side of one thing at most, on days 7, 14 and 21 of waiting; both, once their last
 * day is over, also at once; and both, after 90 days of silence, whether to conclude. Asked again, it answers the same, so that each reminder can be sent once.
 */
export function remindersOf(pair: LivingPair, now: Date): Reminder[] {
  const silent = concludeProposedSince(pair, now);
  return (['mentor', 'mentee'] as const).flatMap((side): Reminder[] => {
    if (silent)
      return [{ side, waitsFor: 'conclude', thing: pair.id, since: silent, days: CONCLUDE_AFTER_DAYS }];
    for (const waiting of waitingFor(side, pair, now)) {
      const days = nudgeOn(now, waiting.since) ?? (isNews(waiting, now) ? 0 : null);
      if (days !== null) return [{ side, ...waiting, days }];
    }
    return [];
  });
}

/** Nobody did or left anything that would have told them: on the day after their last day the two hear of it. */
function isNews({ waitsFor, since }: Waiting, now: Date): boolean {
  return waitsFor === 'end' && now.getTime() - since.getTime() < NUDGE_DAYS[0] * DAY_MS;
}
