import { Inject, Injectable } from '@nestjs/common';
import { isOnTheEve, whenToSend, whenToSendOnTheEve } from '@obi/notifications/rules';
import { Clock, Db, Jobs } from '@obi/shared/api';
import { type Recipient, Recipients } from '../preference/recipients';
import type { NoticeDefinition, NoticeDetail, Told, ToldOnTheEve } from './notice-definition';

/** The job that sends mails; it runs every minute, and at once when something is due. */
export const DELIVER = 'notifications.deliver';

/** How many people one statement tells. */
const PAGE = 1_000;

interface NoticeRow {
  readonly personId: string;
  readonly key: string;
  readonly detail: NoticeDetail;
  readonly dueAt: Date | null;
}

/** A notice as it is stored; without an address no mail is due. */
function rowOf<Detail extends NoticeDetail>(
  { personId, key, detail }: Told<Detail>,
  { email }: Recipient,
  dueAt: Date | undefined,
): NoticeRow {
  return { personId, key, detail, dueAt: (email && dueAt) || null };
}

/** Where contexts say what people have to know. Call it in the transaction of what happened. */
@Injectable()
export class Notices {
  private readonly definitions = new Map<string, NoticeDefinition<never>>();

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Recipients) private readonly recipients: Recipients,
  ) {}

  /** Makes a notice known; called in `onModuleInit`, so that it can be shown and mailed by any process. */
  define<Detail extends NoticeDetail>(...definitions: NoticeDefinition<Detail>[]): void {
    for (const definition of definitions) this.definitions.set(definition.name, definition);
  }

  /** What a stored notice says; undefined when this version of Obi does not know it any more. */
  definitionOf(name: string): NoticeDefinition | undefined {
    return this.definitions.get(name) as NoticeDefinition | undefined;
  }

  /** Tells one person, once for each key. */
  async send<Detail extends NoticeDetail>(
    definition: NoticeDefinition<Detail>,
    told: Told<Detail>,
  ): Promise<void> {
    await this.sendAll(definition, [told]);
  }

  /** Tells many people, each once for each key; who has left is not told. */
  async sendAll<Detail extends NoticeDetail>(
    definition: NoticeDefinition<Detail>,
    told: readonly Told<Detail>[],
  ): Promise<void> {
    for (let from = 0; from < told.length; from += PAGE) {
      await this.sendPage(definition, told.slice(from, from + PAGE));
    }
  }

  /**
   * Tells many people something that says all that they were told before of the same, which leaves their list. `about`
   * names what in the detail makes it the same; without it, everything of this name is.
   */
  async replaceAll<Detail extends NoticeDetail>(
    definition: NoticeDefinition<Detail>,
    told: readonly Told<Detail>[],
    about?: keyof Detail & string,
  ): Promise<void> {
    await this.sendAll(definition, told);
    await this.db.rows(
      `update notifications.notice n set settled_at = $4
       from unnest($1::uuid[], $2::text[], $6::text[]) as r(person_id, key, about)
       where n.person_id = r.person_id and n.name = $3 and n.key <> r.key and n.settled_at is null
         and ($5::text is null or n.detail ->> $5 = r.about)`,
      [
        told.map(({ personId }) => personId),
        told.map(({ key }) => key),
        definition.name,
        this.clock.now(),
        about ?? null,
        told.map(({ detail }) => (about ? String(detail[about]) : null)),
      ],
    );
  }

  /**
   * Makes what these people are told of one name the whole truth: what they were not told yet is told, what is so again
   * stands in their list again, and everything else of it leaves the list.
   */
  async tellWhatIs<Detail extends NoticeDetail>(
    definition: NoticeDefinition<Detail>,
    personIds: readonly string[],
    told: readonly Told<Detail>[],
  ): Promise<void> {
    await this.sendAll(definition, told);
    await this.db.rows(
      `update notifications.notice n set settled_at = case when now.key is null then $5::timestamptz end
       from notifications.notice k
       left join unnest($3::uuid[], $4::text[]) as now(person_id, key) on (now.person_id, now.key) = (k.person_id, k.key)
       where n.id = k.id and k.person_id = any($1) and k.name = $2 and (k.settled_at is null) = (now.key is null)`,
      [
        personIds,
        definition.name,
        told.map(({ personId }) => personId),
        told.map(({ key }) => key),
        this.clock.now(),
      ],
    );
  }

  /** Tells those for whom it is the day before now, each at their own hour and once for each key; call it often. */
  async sendOnTheEve<Detail extends NoticeDetail>(
    definition: NoticeDefinition<Detail>,
    told: readonly ToldOnTheEve<Detail>[],
  ): Promise<void> {
    const now = this.clock.now();
    for (let from = 0; from < told.length; from += PAGE) {
      const recipients = await this.recipients.of(told.slice(from, from + PAGE).map((one) => one.personId));
      const rows = told.slice(from, from + PAGE).flatMap((one) => {
        const recipient = recipients.get(one.personId);
        if (!recipient || !isOnTheEve(one, recipient.preferences, now, recipient.timeZone)) return [];
        const { preferences, timeZone } = recipient;
        return [rowOf(one, recipient, whenToSendOnTheEve(definition.kind, one, preferences, now, timeZone))];
      });
      await this.keep(definition, rows, now);
    }
  }

  private async sendPage<Detail extends NoticeDetail>(
    definition: NoticeDefinition<Detail>,
    told: readonly Told<Detail>[],
  ): Promise<void> {
    const now = this.clock.now();
    const recipients = await this.recipients.of(told.map(({ personId }) => personId));
    const rows = told.flatMap((one) => {
      const recipient = recipients.get(one.personId);
      if (!recipient) return [];
      const { preferences, timeZone } = recipient;
      return [rowOf(one, recipient, whenToSend(definition.kind, preferences, now, timeZone, one.day))];
    });
    await this.keep(definition, rows, now);
  }

  private async keep(
    { name, kind }: { readonly name: string; readonly kind: string },
    rows: readonly NoticeRow[],
    now: Date,
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.db.rows(
      `insert into notifications.notice (person_id, name, kind, key, detail, told_at, mail_due_at)
       select r."personId", $2, $3, r.key, r.detail, $4, r."dueAt"
       from jsonb_to_recordset($1) as r("personId" uuid, key text, detail jsonb, "dueAt" timestamptz)
       on conflict on constraint notice_once do nothing`,
      [JSON.stringify(rows), name, kind, now],
    );
    if (rows.some(({ dueAt }) => dueAt !== null && dueAt <= now))
      await this.jobs.send(DELIVER, {}, { key: 'due' });
  }

  /** Whatever of these notices is about one thing, as their detail names it, leaves the lists of these people. */
  async settleAbout(
    definitions: readonly { readonly name: string }[],
    personIds: readonly string[],
    about: NoticeDetail,
  ): Promise<void> {
    await this.db.rows(
      `update notifications.notice set settled_at = $4
       where person_id = any($1) and name = any($2) and detail @> $3 and settled_at is null`,
      [personIds, definitions.map(({ name }) => name), JSON.stringify(about), this.clock.now()],
    );
  }

  /** What one person was told by this notice leaves their list, but for what one of these still says as its detail does. */
  async settleUnless<Detail extends NoticeDetail>(
    definition: NoticeDefinition<Detail>,
    personId: string,
    still: readonly Partial<Detail>[],
  ): Promise<void> {
    await this.db.rows(
      `update notifications.notice set settled_at = $4
       where person_id = $1 and name = $2 and settled_at is null and not detail @> any($3::jsonb[])`,
      [personId, definition.name, still.map((one) => JSON.stringify(one)), this.clock.now()],
    );
  }

  /** What these people were asked for is done or not asked any more: it leaves their list, and no mail goes out. */
  async settle<Detail extends NoticeDetail>(
    definition: NoticeDefinition<Detail>,
    personIds: readonly string[],
    key?: string | readonly string[],
  ): Promise<void> {
    await this.db.rows(
      `update notifications.notice set settled_at = $4
       where person_id = any($1) and name = $2 and ($3::text[] is null or key = any($3)) and settled_at is null`,
      [personIds, definition.name, typeof key === 'string' ? [key] : (key ?? null), this.clock.now()],
    );
  }
}
