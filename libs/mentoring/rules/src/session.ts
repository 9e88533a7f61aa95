import { daysBetween, type LocalDate } from '@obi/kernel';
import type { MentoringRefusal, MentoringRefusalCode } from './refusals';
import { refusalOfText } from './text';

/** What is written down about a session. `reported` is not among them: it is told from the days that passed. */
export const SESSION_STATES = ['planned', 'logged', 'confirmed', 'disputed', 'didNotHappen'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** What is shown: a logged session that nobody confirmed for 7 days is *reported*. */
export type SessionStanding = SessionState | 'reported';

export const SESSION_ACTS = ['log', 'confirm', 'dispute', 'correct', 'cancel'] as const;
export type SessionAct = (typeof SESSION_ACTS)[number];

type Cell = SessionState | MentoringRefusalCode;

/**
 * What an act makes of a session, or why it cannot be done. Who disputed may still find that it took place; who logged it
 * may correct what was disputed, and it is asked about again.
 */
export const SESSION_TABLE: Readonly<Record<SessionState, Readonly<Record<SessionAct, Cell>>>> = {
  planned: {
    log: 'logged',
    confirm: 'MENTORING_SESSION_NOT_LOGGED',
    dispute: 'MENTORING_SESSION_NOT_LOGGED',
    correct: 'MENTORING_SESSION_NOT_LOGGED',
    cancel: 'didNotHappen',
  },
  logged: {
    log: 'MENTORING_SESSION_ALREADY_LOGGED',
    confirm: 'confirmed',
    dispute: 'disputed',
    correct: 'MENTORING_SESSION_NOT_DISPUTED',
    cancel: 'MENTORING_SESSION_ALREADY_LOGGED',
  },
  confirmed: {
    log: 'MENTORING_SESSION_ALREADY_LOGGED',
    confirm: 'MENTORING_SESSION_ALREADY_ANSWERED',
    dispute: 'MENTORING_SESSION_ALREADY_ANSWERED',
    correct: 'MENTORING_SESSION_ALREADY_ANSWERED',
    cancel: 'MENTORING_SESSION_ALREADY_LOGGED',
  },
  disputed: {
    log: 'MENTORING_SESSION_ALREADY_LOGGED',
    confirm: 'confirmed',
    dispute: 'MENTORING_SESSION_ALREADY_ANSWERED',
    correct: 'logged',
    cancel: 'MENTORING_SESSION_ALREADY_LOGGED',
  },
  didNotHappen: {
    log: 'MENTORING_SESSION_DID_NOT_HAPPEN',
    confirm: 'MENTORING_SESSION_DID_NOT_HAPPEN',
    dispute: 'MENTORING_SESSION_DID_NOT_HAPPEN',
    correct: 'MENTORING_SESSION_DID_NOT_HAPPEN',
    cancel: 'MENTORING_SESSION_DID_NOT_HAPPEN',
  },
};

const isState = (cell: Cell): cell is SessionState => (SESSION_STATES as readonly string[]).includes(cell);

/** The session after an act, or the refusal. */
export function sessionAfter(
  state: SessionState,
  act: SessionAct,
): { readonly state: SessionState } | { readonly refusal: MentoringRefusal } {
  const cell = SESSION_TABLE[state][act];
  return isState(cell) ? { state: cell } : { refusal: { code: cell, kind: 'CONFLICT' } };
}

export const REPORTED_AFTER_DAYS = 7;

/** How a session is shown today. */
export function standingOfSession(
  session: { readonly state: SessionState; readonly loggedOn: LocalDate | null },
  today: LocalDate,
): SessionStanding {
  const waited = session.loggedOn !== null && daysBetween(session.loggedOn, today) >= REPORTED_AFTER_DAYS;
  return session.state === 'logged' && waited ? 'reported' : session.state;
}

const WORDS = ['sharedNote', 'privateNote', 'learned', 'taught'] as const;

/** What one of the two writes about a session. */
export type SessionWords = Readonly<Record<(typeof WORDS)[number], string>>;

export interface SessionLog extends SessionWords {
  readonly heldOn: LocalDate;
  readonly minutes: number;
}

export const MOST_NOTE = 4_000;

/** What is wrong with what was logged; every text may be empty, so that logging takes seconds. */
export function faultsOfLog(log: SessionLog, pairStartedOn: LocalDate, today: LocalDate): MentoringRefusal[] {
  return [
    ...(log.heldOn > today ? [{ code: 'MENTORING_SESSION_IN_FUTURE', field: 'heldOn' } as const] : []),
    ...(log.heldOn < pairStartedOn
      ? [{ code: 'MENTORING_SESSION_BEFORE_PAIR', field: 'heldOn', params: { day: pairStartedOn } } as const]
      : []),
    ...(Number.isInteger(log.minutes) && log.minutes >= 5 && log.minutes <= 480
      ? []
      : [
          {
            code: 'MENTORING_MINUTES_OUT_OF_RANGE',
            field: 'minutes',
            params: { least: 5, most: 480 },
          } as const,
        ]),
    ...faultsOfWords(log),
  ];
}

/** What is wrong with the words alone; each may be empty. */
export function faultsOfWords(words: SessionWords): MentoringRefusal[] {
  return WORDS.flatMap(
    (field) => refusalOfText(words[field], field, { most: MOST_NOTE, mayBeEmpty: true }) ?? [],
  );
}

/** Why this person may not add words to a session: whoever logged it wrote theirs into the log, and corrects them there. */
export function refusalToAddWords(loggedBy: string | null, personId: string): MentoringRefusal | undefined {
  if (loggedBy === null) return { code: 'MENTORING_SESSION_NOT_LOGGED', kind: 'CONFLICT' };
  return loggedBy === personId ? { code: 'MENTORING_SESSION_WORDS_IN_LOG' } : undefined;
}

/** Why this person may not say whether the session took place: only the other side of who logged it may. */
export function refusalToAnswer(loggedBy: string | null, personId: string): MentoringRefusal | undefined {
  return loggedBy === personId ? { code: 'MENTORING_SESSION_YOURS_TO_WAIT' } : undefined;
}

/** Why the link of a mail cannot be used in this browser: somebody else is signed in there than the one whom it asks. */
export function refusalToUseLink(askedId: string, signedInId: string | null): MentoringRefusal | undefined {
  return signedInId === null || signedInId === askedId
    ? undefined
    : { code: 'MENTORING_LINK_FOR_SOMEBODY_ELSE', kind: 'CONFLICT' };
}

/** Why this person may not correct what was disputed: only who logged it may. */
export function refusalToCorrect(loggedBy: string | null, personId: string): MentoringRefusal | undefined {
  return loggedBy === personId ? undefined : { code: 'MENTORING_SESSION_NOT_YOURS' };
}

export const WHY_NOT_HELD = ['work', 'illness', 'holiday', 'noShow', 'other'] as const;
export type WhyNotHeld = (typeof WHY_NOT_HELD)[number];

/** How late a session was cancelled, in words. */
export function howLate(minutesBefore: number): string {
  if (minutesBefore < 0) return 'after it should have begun';
  if (minutesBefore < 60) return 'within the last hour';
  if (minutesBefore < 1_440) return 'on the last day';
  const days = Math.floor(minutesBefore / 1_440);
  return days === 1 ? '1 day before' : `${days} days before`;
}
