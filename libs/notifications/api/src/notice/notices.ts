import { Inject, Injectable } from '@nestjs/common';
import { whenToSend } from '@obi/notifications/rules';
import { Clock, Db, Jobs } from '@obi/shared/api';
import { Recipients } from '../preference/recipients';
import type { NoticeDefinition, NoticeDetail, Told } from './notice-definition';

/** The job that sends mails; it runs every minute, and at once when something is due. */
export const DELIVER = 'notifications.deliver';

/** How many people one statement tells. */
const PAGE = 1_000;

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

  private async sendPage<Detail extends NoticeDetail>(
    { name, kind }: NoticeDefinition<Detail>,
    told: readonly Told<Detail>[],
  ): Promise<void> {
    const now = this.clock.now();
    const recipients = await this.recipients.of(told.map(({ personId }) => personId));
    const rows = told.flatMap(({ personId, key, detail }) => {
      const recipient = recipients.get(personId);
      if (!recipient) return [];
      const dueAt = recipient.email && whenToSend(kind, recipient.preferences, now, recipient.timeZone);
      return [{ personId, key, detail, dueAt: dueAt || null }];
    });
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

  /** What these people were asked for is done or not asked any more: it leaves their list, and no mail goes out. */
  async settle<Detail extends NoticeDetail>(
    definition: NoticeDefinition<Detail>,
    personIds: readonly string[],
    key?: string,
  ): Promise<void> {
    await this.db.rows(
      `update notifications.notice set settled_at = $4
       where person_id = any($1) and name = $2 and ($3::text is null or key = $3) and settled_at is null`,
      [personIds, definition.name, key ?? null, this.clock.now()],
    );
  }
}
