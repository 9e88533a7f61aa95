import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { dayIn } from '@obi/kernel';
import { cityOf } from '@obi/mentoring/rules';
import { type CalendarPart, type CalendarReader, Notices } from '@obi/notifications/api';
import { wallTimeOf } from '@obi/notifications/rules';
import { Clock, CONFIG, type Config, Db, Jobs, log, siteOf } from '@obi/shared/api';
import { invitationOf } from '../calendar/calendar-file';
import { organizerOf } from '../calendar/organizer';
import { sessionTime, type SessionTimeDetail, type TimeChange } from '../notices/session-time.notice';
import { yourTurn } from '../notices/your-turn.notice';
import { sessionTomorrow } from '../notices/session-tomorrow.notice';
import { SessionEntries } from './session-entry';

/** Far enough ahead that it is the day before nowhere yet. */
const AHEAD_MS = 60 * 3_600_000;
const BACK_MS = 3 * 86_400_000;

/** A session as the two are told of it. */
export interface TimedSession {
  readonly id: string;
  readonly pairId: string;
  readonly plannedFor: Date;
  readonly plannedAt: Date | null;
  readonly sequence: number;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly mentor: string;
  readonly mentee: string;
  /** Where each of the two is, as they enrolled: the page of the pair goes by the same clock. */
  readonly mentorZone: string;
  readonly menteeZone: string;
}

const TIMED_SQL = `
  select s.id, s.pair_id as "pairId", s.planned_for as "plannedFor", s.planned_at as "plannedAt", s.sequence,
    r.mentor_id as "mentorId", r.mentee_id as "menteeId", m.call_name as mentor, e.call_name as mentee,
    om.time_zone as "mentorZone", oe.time_zone as "menteeZone"
  from mentoring.session s join mentoring.pair r on r.id = s.pair_id
  join mentoring.person_card m on m.id = r.mentor_id join mentoring.person_card e on e.id = r.mentee_id
  join mentoring.proposal o on o.id = r.proposal_id
  join mentoring.enrolment om on om.id = o.mentor_enrolment_id join mentoring.enrolment oe on oe.id = o.mentee_enrolment_id`;

const timeKey = (id: string, sequence: number): string => `${id} ${sequence}`;
const eveKey = ({ id, plannedFor }: Pick<TimedSession, 'id' | 'plannedFor'>): string =>
  `${id} ${plannedFor.toISOString()}`;

/** What the clock on a wall shows at an instant: "15:30". */
function timeIn(instant: Date, timeZone: string): string {
  const { minute } = wallTimeOf(instant, timeZone);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Tells the two and their calendars when they meet; in the transaction that plans, moves or calls off. */
@Injectable()
export class TellSessionTimes implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(SessionEntries) private readonly entries: SessionEntries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.notices.define({
      ...sessionTime,
      calendar: (detail: SessionTimeDetail, reader: CalendarReader) => this.invitation(detail, reader),
    });
    this.notices.define(sessionTomorrow);
    this.jobs.define('mentoring.session-tomorrow', () => this.tellOfTomorrow(), { cron: '*/15 * * * *' });
  }

  /** The time of a session has just changed. What was said before and has not left yet is not sent any more. */
  async changed(sessionId: string, change: TimeChange, plannedForBefore?: Date): Promise<void> {
    const session = await this.db.row<TimedSession & Record<string, unknown>>(
      `${TIMED_SQL} where s.id = $1`,
      [sessionId],
    );
    if (!session) return;
    const both = [session.mentorId, session.menteeId];
    await this.notices.settleAbout([yourTurn], both, { pairId: session.pairId });
    await this.notices.settle(sessionTime, both, [timeKey(sessionId, session.sequence - 1)]);
    if (plannedForBefore)
      await this.notices.settle(sessionTomorrow, both, [
        eveKey({ id: sessionId, plannedFor: plannedForBefore }),
      ]);
    const key = timeKey(sessionId, session.sequence);
    const detail = (other: string, timeZone: string): SessionTimeDetail => ({
      ...whenIn(session, timeZone),
      change,
      other,
      pairId: session.pairId,
      sessionId,
      sequence: session.sequence,
    });
    await this.notices.sendAll(sessionTime, [
      { personId: session.mentorId, key, detail: detail(session.mentee, session.mentorZone) },
      { personId: session.menteeId, key, detail: detail(session.mentor, session.menteeZone) },
    ]);
  }

  /** Nothing is written for who has had a newer word meanwhile, or where the words cannot be opened. */
  private async invitation(
    { sessionId, sequence }: SessionTimeDetail,
    reader: CalendarReader,
  ): Promise<CalendarPart | undefined> {
    const entry = await this.entries.one(sessionId).catch((error: unknown) => {
      log.error({ err: error, sessionId }, 'a session cannot be written for calendars');
      return undefined;
    });
    if (!entry || entry.sequence !== sequence) return undefined;
    const terms = { ...reader, site: siteOf(this.config), organizer: organizerOf(this.config) };
    return { method: entry.isOff ? 'CANCEL' : 'REQUEST', content: await invitationOf(entry, terms) };
  }

  /** Everybody who meets on the next day by their own calendar; what is over leaves the lists. */
  private async tellOfTomorrow(): Promise<void> {
    const now = this.clock.now().getTime();
    const range = [new Date(now - BACK_MS), new Date(now + AHEAD_MS)];
    const sessions = await this.db.rows<TimedSession & { readonly state: string; readonly runs: boolean }>(
      `${TIMED_SQL.replace('select ', "select s.state, r.state in ('active', 'extended') as runs, ")}
       where s.planned_for > $1 and s.planned_for <= $2`,
      range,
    );
    const isToCome = (one: (typeof sessions)[number]) =>
      one.state === 'planned' && one.runs && one.plannedFor.getTime() > now;
    const over = sessions.filter((one) => !isToCome(one));
    const people = over.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]);
    await this.notices.settle(sessionTomorrow, people, over.map(eveKey));
    const past = over.filter(({ plannedFor }) => plannedFor.getTime() <= now);
    await this.notices.settle(
      sessionTime,
      people,
      past.map(({ id, sequence }) => timeKey(id, sequence)),
    );
    await this.notices.sendOnTheEve(sessionTomorrow, sessions.filter(isToCome).flatMap(toldOf));
  }
}

function whenIn({ plannedFor }: Pick<TimedSession, 'plannedFor'>, zone: string) {
  return { on: dayIn(plannedFor, zone), time: timeIn(plannedFor, zone), zone: cityOf(zone) };
}

function toldOf(session: TimedSession) {
  const { mentorId, menteeId, mentor, mentee, plannedFor, plannedAt, pairId } = session;
  const told = (personId: string, other: string, zone: string) => ({
    personId,
    key: eveKey(session),
    event: plannedFor,
    knownSince: plannedAt ?? new Date(0),
    detail: { ...whenIn(session, zone), other, pairId },
  });
  return [told(mentorId, mentee, session.mentorZone), told(menteeId, mentor, session.menteeZone)];
}
