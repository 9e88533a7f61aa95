import type { LocalDate } from '@obi/kernel';
import {
  concludeProposedSince,
  howLate,
  isRunning,
  mayContest,
  mayReadNote,
  nextForBoth,
  overSince,
  sessionsThatCount,
  type Side,
  standingOfSession,
  turnOfAgreement,
  turnOfSession,
} from '@obi/mentoring/rules';
import { shownAgreements, wordsOfAgreement } from '../agreement/shown-agreement';
import { openText } from '../notes/seal';
import { shownPerson } from '../person/person.graphql';
import { sideOf } from '../proposal/proposal-row';
import type { PairSessionType, PairTextType } from '../session/session.graphql';
import type { PairType } from './pair.graphql';
import type { PairRow, SessionJson } from './pair-json';

/** Opens what was sealed in one pair. */
export type Opener = (id: string, authorId: string, sealed: string) => string;

export function openerOf(pairId: string, key: Buffer): Opener {
  return (id, authorId, sealed) => openText(key, { pairId, id, authorId }, Buffer.from(sealed, 'base64'));
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

function textsOf(row: PairRow, sessionId: string, open: Opener): PairTextType[] {
  const shared = row.notes
    .filter((note) => note.kind === 'shared')
    .map((note) => ({ ...note, kind: 'note' as const }));
  return [...shared, ...row.takeaways]
    .filter((text) => text.sessionId === sessionId)
    .map((text) => ({
      by: sideOf(row, text.authorId),
      kind: text.kind,
      text: open(text.id, text.authorId, text.sealed),
    }));
}

function privateNoteOf(row: PairRow, sessionId: string, reader: string, open: Opener): string | null {
  const note = row.notes.find(
    (one) =>
      one.kind === 'private' &&
      one.sessionId === sessionId &&
      mayReadNote({ ...one, members: [row.mentorId, row.menteeId] }, reader),
  );
  return note ? open(note.id, note.authorId, note.sealed) : null;
}

function plannedText(session: SessionJson, which: 'title' | 'place', open: Opener): string | null {
  const { [which]: sealed, [`${which}By` as const]: by } = session;
  return sealed && by ? open(`${session.id}:${which}`, by, sealed) : null;
}

function sessionOf(
  row: PairRow,
  session: SessionJson,
  reader: string,
  today: LocalDate,
  open: Opener,
): Omit<PairSessionType, 'counts'> {
  const loggedBy: Side | null = session.loggedBy === null ? null : sideOf(row, session.loggedBy);
  const since = session.state === 'disputed' ? instant(session.answeredAt) : instant(session.loggedAt);
  const turn = loggedBy && since ? turnOfSession(session.state, loggedBy, since) : undefined;
  return {
    id: session.id,
    state: standingOfSession(session, today),
    plannedFor: instant(session.plannedFor),
    plannedMinutes: session.plannedMinutes,
    title: plannedText(session, 'title', open),
    place: plannedText(session, 'place', open),
    heldOn: session.heldOn,
    minutes: session.minutes,
    goalId: session.goalId,
    about: session.about,
    loggedBy,
    waitsForMe: session.state === 'logged' && turn?.whose === sideOf(row, reader),
    waitsSince: turn?.since ?? null,
    texts: textsOf(row, session.id, open),
    privateNote: privateNoteOf(row, session.id, reader, open),
    cancelledBy: session.cancelledBy,
    mayContest: mayContest({ by: session.cancelledBy, saidBy: session.saidBy }, sideOf(row, reader)),
    cancelledAt: instant(session.cancelledAt),
    howLate: session.minutesBefore === null ? null : howLate(session.minutesBefore),
    why: session.why,
    moves: session.moves.map(({ by, movedAt, from, to, minutesBefore, why }) => ({
      by: sideOf(row, by),
      ...{ movedAt: new Date(movedAt), from: new Date(from), to: new Date(to), why },
      howLate: howLate(minutesBefore),
    })),
  };
}

function nextOf(
  row: PairRow,
  planned: SessionJson | undefined,
  over: Date | null,
): Pick<PairType, 'next' | 'nextSince'> {
  const turn = turnOfAgreement(wordsOfAgreement(row), row.startedAt);
  const next = nextForBoth({ isAgreed: !turn, isPlanned: planned !== undefined, isOver: over !== null });
  if (over && next === 'end') return { next, nextSince: over };
  const newest = row.sessions.find((session) => session.loggedAt !== null)?.loggedAt ?? null;
  const since = turn?.since ?? instant(newest) ?? instant(row.agreement?.savedAt ?? null);
  return { next, nextSince: since ?? row.startedAt };
}

/** Which sessions count towards a belt. */
const countedOf = ({ sessions }: PairRow): ReadonlySet<string> =>
  sessionsThatCount(sessions.map((one) => ({ ...one, answeredAt: instant(one.answeredAt) })));

/** What day it is at the company's seat, and what time everywhere. */
export interface Present {
  readonly today: LocalDate;
  readonly now: Date;
}

/** A pair as one of the two sees it, with the texts that they may read. */
export function shownPair(row: PairRow, reader: string, { today, now }: Present, open: Opener): PairType {
  // What a pair had planned when it ended does not take place.
  const planned = isRunning(row.state)
    ? row.sessions.find((session) => session.state === 'planned')
    : undefined;
  const { startedAt, lastSignAt } = row;
  const signs = { startedAt, lastSignAt, plannedFor: instant(planned?.plannedFor ?? null) };
  const counted = countedOf(row);
  const agreements = shownAgreements(row, reader, open);
  const shown = (session: SessionJson): PairSessionType => ({
    ...sessionOf(row, session, reader, today, open),
    counts: counted.has(session.id),
  });
  return {
    id: row.id,
    programmeName: row.programmeName,
    hasSponsor: row.hasSponsor,
    state: row.state,
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    mySide: sideOf(row, reader),
    mentor: shownPerson(row.mentor),
    mentee: shownPerson(row.mentee),
    ...agreements,
    sessionsPlanned: row.sessionsPlanned,
    goals: row.goals.map((goal) => ({ ...goal, text: open(goal.id, goal.addedBy, goal.sealed) })),
    sessions: row.sessions.filter((session) => session.state !== 'planned').map(shown),
    planned: planned ? shown(planned) : null,
    agenda: row.agenda.map(({ id, sealed, writtenBy, done }) => ({
      ...{ id, done },
      text: open(id, writtenBy, sealed),
      by: sideOf(row, writtenBy),
    })),
    confirmed: row.sessions.filter((session) => session.state === 'confirmed').length,
    ...nextOf(row, planned, overSince(agreements.endsOn, today)),
    silentSince: isRunning(row.state) ? concludeProposedSince(signs, now) : null,
    today,
  };
}
