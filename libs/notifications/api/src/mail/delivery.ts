import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CALENDAR_KINDS, type NoticeKind, whenToHandOver } from '@obi/notifications/rules';
import { Clock, Db, Jobs } from '@obi/shared/api';
import { DELIVER } from '../notice/notices';
import { type Recipient, Recipients } from '../preference/recipients';
import { type HandedOver, MailDoor } from './door';
import { MailWriter, type StoredNotice } from './mail-writer';

/** How many notices one statement puts into mails. */
const PAGE = 1_000;
/** How many mails are handed over at once. */
const LANES = 4;
const MOST_TRIES = 8;
const FIRST_WAIT_MINUTES = 5;

interface WaitingMail {
  readonly id: string;
  readonly personId: string;
  readonly tries: number;
}

interface WaitingNotice extends StoredNotice {
  readonly kind: NoticeKind;
}

/**
 * Sends what is due. What one person is told at the same time goes into one mail. A mail is held by a lock of the
 * database while it is handed over: two workers never hand over the same one, and what a dead worker held is free at once.
 */
@Injectable()
export class Delivery implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Recipients) private readonly recipients: Recipients,
    @Inject(MailWriter) private readonly writer: MailWriter,
    @Inject(MailDoor) private readonly door: MailDoor,
  ) {}

  onModuleInit(): void {
    this.jobs.define(DELIVER, () => this.deliver(), {
      cron: '* * * * *',
      ownTransactions: 'Each mail is handed over and written down by itself.',
    });
  }

  onApplicationShutdown(): void {
    this.door.close();
  }

  /** Puts what is due into mails, then hands all waiting mails over. */
  async deliver(): Promise<void> {
    while ((await this.gather()) === PAGE);
    while ((await this.gatherForCalendars()) === PAGE);
    await Promise.all(Array.from({ length: LANES }, () => this.lane()));
  }

  private async lane(): Promise<void> {
    for (let end: HandedOver | 'none' | undefined; end !== 'none' && end !== 'closed';) {
      end = await this.db.transaction(() => this.handOverOne());
    }
  }

  /** Notices whose time has come get one mail for each person; what was opened meanwhile needs none. */
  private async gather(): Promise<number> {
    const rows = await this.db.rows(
      `with due as (
         select id, person_id from notifications.notice
         where mail_due_at <= $1 and mail_id is null and opened_at is null and settled_at is null
           and kind <> all($2)
         order by mail_due_at, id limit ${PAGE} for update skip locked),
       mails as (
         insert into notifications.mail (person_id, next_try_at) select distinct person_id, $1::timestamptz from due
         returning id, person_id)
       update notifications.notice n set mail_id = m.id
       from due join mails m on m.person_id = due.person_id where n.id = due.id returning n.id`,
      [this.clock.now(), CALENDAR_KINDS],
    );
    return rows.length;
  }

  /** An entry for the calendar goes by itself, and also to who saw in Obi what it is about: their calendar did not. */
  private async gatherForCalendars(): Promise<number> {
    const rows = await this.db.rows(
      `with due as (
         select id, person_id, gen_random_uuid() as mail_id from notifications.notice
         where mail_due_at <= $1 and mail_id is null and settled_at is null and kind = any($2)
         order by mail_due_at, id limit ${PAGE} for update skip locked),
       mails as (
         insert into notifications.mail (id, person_id, next_try_at) select mail_id, person_id, $1::timestamptz from due)
       update notifications.notice n set mail_id = due.mail_id from due where n.id = due.id returning n.id`,
      [this.clock.now(), CALENDAR_KINDS],
    );
    return rows.length;
  }

  private async handOverOne(): Promise<HandedOver | 'none'> {
    const mail = await this.db.row<WaitingMail & Record<string, unknown>>(
      `select id, person_id as "personId", tries from notifications.mail
       where state = 'waiting' and next_try_at <= $1 order by next_try_at, id limit 1 for update skip locked`,
      [this.clock.now()],
    );
    if (!mail) return 'none';
    const recipient = (await this.recipients.of([mail.personId])).get(mail.personId);
    const notices = recipient ? await this.noticesIn(mail) : [];
    const at = recipient && leavesAt(notices, recipient, this.clock.now());
    if (at && at > this.clock.now()) return this.keepUntil(at, mail);
    const written =
      recipient && (await this.writer.write(mail.id, notices, { ...recipient, personId: mail.personId }));
    const end = written ? await this.door.handOver(written) : 'dropped';
    await this.writeDown(mail, end);
    return end === 'dropped' ? 'never' : end;
  }

  private noticesIn({ id }: WaitingMail): Promise<WaitingNotice[]> {
    return this.db.rows<WaitingNotice & Record<string, unknown>>(
      'select name, kind, detail from notifications.notice where mail_id = $1 and settled_at is null order by id desc',
      [id],
    );
  }

  /** Somebody sleeps by now: the mail waits for their morning, and this was no try. */
  private async keepUntil(at: Date, { id }: WaitingMail): Promise<HandedOver> {
    await this.db.rows('update notifications.mail set next_try_at = $2 where id = $1', [id, at]);
    return 'not-now';
  }

  private async writeDown({ id, tries }: WaitingMail, end: HandedOver | 'dropped'): Promise<void> {
    if (end === 'closed') return;
    const again = end === 'not-now' && tries + 1 < MOST_TRIES;
    const state = again ? 'waiting' : end === 'never' || end === 'not-now' ? 'undeliverable' : end;
    const wait = FIRST_WAIT_MINUTES * 2 ** tries;
    await this.db.rows(
      `update notifications.mail set state = $2, tries = tries + 1, settled_at = case when $2 = 'waiting' then null else $3::timestamptz end,
         next_try_at = $3::timestamptz + make_interval(mins => $4) where id = $1`,
      [id, state, this.clock.now(), wait],
    );
  }
}

function leavesAt(
  notices: readonly WaitingNotice[],
  { preferences, timeZone }: Pick<Recipient, 'preferences' | 'timeZone'>,
  now: Date,
): Date {
  const kinds = notices.map(({ kind }) => kind);
  return whenToHandOver(kinds, preferences, now, timeZone);
}
