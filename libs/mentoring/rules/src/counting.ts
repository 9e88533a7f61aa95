import type { LocalDate } from '@obi/kernel';
import type { SessionState } from './session';

/** A session of a pair, as belts ask about it. */
export interface CountedSession {
  readonly id: string;
  readonly state: SessionState;
  readonly heldOn: LocalDate | null;
  /** When the other side said that it took place. */
  readonly answeredAt: Date | null;
}

const isEarlier = (one: CountedSession, other: CountedSession): boolean => {
  const [first, second] = [one.answeredAt?.getTime() ?? 0, other.answeredAt?.getTime() ?? 0];
  return first < second || (first === second && one.id < other.id);
};

/**
 * Which sessions of one pair count towards a belt: only those of which both say that they took place, and of one day only
 * the one that was confirmed first. Five that are written down and confirmed in a minute are one meeting.
 */
export function sessionsThatCount(ofOnePair: readonly CountedSession[]): ReadonlySet<string> {
  const ofDay = new Map<LocalDate, CountedSession>();
  for (const session of ofOnePair) {
    if (session.state !== 'confirmed' || session.heldOn === null) continue;
    const known = ofDay.get(session.heldOn);
    if (!known || isEarlier(session, known)) ofDay.set(session.heldOn, session);
  }
  return new Set([...ofDay.values()].map(({ id }) => id));
}
