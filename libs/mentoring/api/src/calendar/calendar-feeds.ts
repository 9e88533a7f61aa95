import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { languageOf } from '@obi/notifications/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Clock, CONFIG, type Config, Db, siteOf } from '@obi/shared/api';
import { SessionEntries } from '../schedule/session-entry';
import { calendarOf } from './calendar-file';
import type { CalendarFeedType } from './calendar.graphql';
import { organizerOf } from './organizer';

const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;
/** How far back a calendar reads. */
const BACK_MS = 180 * 86_400_000;
/** That somebody's calendar read is written down once an hour. */
const HOUR_MS = 3_600_000;

interface Reader {
  readonly personId: string;
  readonly language: string | null;
  readonly readAt: Date | null;
}

const READER_SQL = `
  select f.person_id as "personId", p.language, f.read_at as "readAt"
  from mentoring.calendar_feed f join people.person p on p.id = f.person_id
  where f.token_hash = $1 and (p.left_on is null or p.left_on > $2)`;

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The private address of each person's sessions: made, renewed and taken back by that person alone. */
@Injectable()
export class CalendarFeeds {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(SessionEntries) private readonly entries: SessionEntries,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Since when there is an address, and when it was read last; the address itself is not kept. */
  async of(personId: string): Promise<CalendarFeedType> {
    const row = await this.db.row<{ madeAt: Date; readAt: Date | null }>(
      'select made_at as "madeAt", read_at as "readAt" from mentoring.calendar_feed where person_id = $1',
      [personId],
    );
    return { madeAt: row?.madeAt ?? null, readAt: row?.readAt ?? null };
  }

  /** A new address, shown once; the one before ends with it. */
  async renew(actor: Actor): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await this.db.rows(
      `insert into mentoring.calendar_feed (person_id, token_hash, made_at) values ($1, $2, $3)
       on conflict on constraint calendar_feed_pk do update set token_hash = excluded.token_hash,
         made_at = excluded.made_at, read_at = null`,
      [actor.id, hashOfToken(token), this.clock.now()],
    );
    await this.record(actor, 'mentoring.renewCalendar');
    return `${siteOf(this.config)}/calendar/${token}.ics`;
  }

  /** The address ends; calendars that still ask get what nobody gets. */
  async revoke(actor: Actor): Promise<void> {
    await this.db.rows('delete from mentoring.calendar_feed where person_id = $1', [actor.id]);
    await this.record(actor, 'mentoring.revokeCalendar');
  }

  /** The sessions behind an address, as a calendar file; undefined for what is no address, or no longer. */
  async read(token: string): Promise<string | undefined> {
    if (!TOKEN.test(token)) return undefined;
    const hash = hashOfToken(token);
    const reader = await this.db.row<Reader & Record<string, unknown>>(READER_SQL, [
      hash,
      await this.companies.today(),
    ]);
    if (!reader) return undefined;
    const company = await this.companies.company();
    const now = this.clock.now();
    if (!reader.readAt || now.getTime() - reader.readAt.getTime() >= HOUR_MS) {
      await this.db.rows('update mentoring.calendar_feed set read_at = $2 where token_hash = $1', [
        hash,
        now,
      ]);
    }
    const entries = await this.entries.of(reader.personId, new Date(now.getTime() - BACK_MS));
    return calendarOf(entries, {
      personId: reader.personId,
      language: languageOf(reader.language, company.language),
      site: siteOf(this.config),
      organizer: organizerOf(this.config),
    });
  }

  private record(actor: Actor, operation: string): Promise<void> {
    const subject = { subjectType: 'person', subjectId: actor.id };
    return this.audit.record({ actorId: actor.id, operation, ...subject, detail: {} });
  }
}
