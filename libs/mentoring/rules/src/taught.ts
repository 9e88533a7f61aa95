import { daysBetween, type LocalDate } from '@obi/kernel';

/** What keeps "taught" from being ticked off: each number is told to HR in one sentence (see `TAUGHT_IN_WORDS`). */
export const TAUGHT_RULES = {
  leastMinutes: 20,
  /** The module follows the session within so many days. */
  withinDays: 60,
  /** Sessions logged closer together than this were logged in one go: none of them counts. */
  minutesBetweenLogs: 30,
  mostPerPair: 3,
} as const;

export const TAUGHT_IN_WORDS =
  `A mentor has taught when the mentee first passes the module that a session was about, within ${TAUGHT_RULES.withinDays} days. ` +
  `The session took at least ${TAUGHT_RULES.leastMinutes} minutes, was confirmed before the module was passed, and was not logged ` +
  `in one go with others. A pair counts for ${TAUGHT_RULES.mostPerPair} modules at most.`;

/** A session of the pair that was about the module. */
export interface TeachingSession {
  readonly id: string;
  readonly heldOn: LocalDate;
  readonly minutes: number;
  readonly loggedAt: Date;
  /** When the mentee or the mentor confirmed it; null until then. */
  readonly confirmedAt: Date | null;
}

/** A mentee passed a module for the first time. */
export interface ModulePassed {
  readonly on: LocalDate;
  readonly at: Date;
}

/** What else is known of the pair. */
export interface TaughtFacts {
  /** When each of its sessions was logged, whatever they were about. */
  readonly logs: readonly Date[];
  /** Modules for which the pair counts already. */
  readonly counted: number;
}

export type WhyNotTaught =
  | 'NOT_CONFIRMED_BEFORE'
  | 'NOT_HELD_BEFORE'
  | 'TOO_SHORT'
  | 'TOO_LONG_AGO'
  | 'LOGGED_IN_ONE_GO'
  | 'PAIR_COUNTS_ENOUGH';

const MINUTE_MS = 60_000;

/** Why a session does not count as teaching the module that was passed; nothing when it does. */
export function whyNotTaught(
  session: TeachingSession,
  passed: ModulePassed,
  pair: TaughtFacts,
): WhyNotTaught | undefined {
  if (pair.counted >= TAUGHT_RULES.mostPerPair) return 'PAIR_COUNTS_ENOUGH';
  if (session.confirmedAt === null || session.confirmedAt >= passed.at) return 'NOT_CONFIRMED_BEFORE';
  if (session.heldOn > passed.on) return 'NOT_HELD_BEFORE';
  if (daysBetween(session.heldOn, passed.on) > TAUGHT_RULES.withinDays) return 'TOO_LONG_AGO';
  if (session.minutes < TAUGHT_RULES.leastMinutes) return 'TOO_SHORT';
  const near = pair.logs.filter(
    (at) => Math.abs(at.getTime() - session.loggedAt.getTime()) < TAUGHT_RULES.minutesBetweenLogs * MINUTE_MS,
  );
  // The session itself is among them.
  return near.length > 1 ? 'LOGGED_IN_ONE_GO' : undefined;
}

/** The session by which the mentor taught what the mentee has just passed; nothing when none counts. */
export function sessionThatTaught(
  sessions: readonly TeachingSession[],
  passed: ModulePassed,
  pair: TaughtFacts,
): TeachingSession | undefined {
  return sessions.find((session) => whyNotTaught(session, passed, pair) === undefined);
}
