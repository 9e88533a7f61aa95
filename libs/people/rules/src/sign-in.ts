/** Guesses of a password that are evaluated per account in one window (security.md R10). */
export const GUESS_LIMIT = 20;
export const GUESS_WINDOW_MINUTES = 15;

/** A session ends when it is not used for so long, and in any case so long after the sign-in. */
export const SESSION_IDLE_HOURS = 12;
export const SESSION_LONGEST_DAYS = 7;

/** What cannot be undone or leaves the company asks for a sign-in that is not older than this (security.md R12). */
export const FRESH_MINUTES = 10;

/** How long a one-time link to sign in can be used. */
export const SIGN_IN_LINK_HOURS = 72;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export interface SessionTimes {
  readonly signedInAt: Date;
  readonly lastUsedAt: Date;
}

/** The moment at which a session ends when it is not used any more. */
export function sessionEndsAt(session: SessionTimes): Date {
  const idle = session.lastUsedAt.getTime() + SESSION_IDLE_HOURS * HOUR_MS;
  const longest = session.signedInAt.getTime() + SESSION_LONGEST_DAYS * 24 * HOUR_MS;
  return new Date(Math.min(idle, longest));
}

/** Whether a session has ended and the person has to sign in again. */
export function isSessionOver(session: SessionTimes, now: Date): boolean {
  return now.getTime() >= sessionEndsAt(session).getTime();
}

/** Whether somebody proved who they are recently enough to revoke, to export, or to change a role. */
export function isFresh(confirmedAt: Date, now: Date): boolean {
  return now.getTime() - confirmedAt.getTime() <= FRESH_MINUTES * MINUTE_MS;
}
