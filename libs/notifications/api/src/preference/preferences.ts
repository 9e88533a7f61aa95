import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { type NoticePreferences, refusalToPrefer, whenToSend, isNoticeKind } from '@obi/notifications/rules';
import { Clock, Db, notFound, refuseIf } from '@obi/shared/api';
import { type Recipient, Recipients } from './recipients';

/** How each person wants to be told. */
@Injectable()
export class Preferences {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Recipients) private readonly recipients: Recipients,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async of(personId: string): Promise<Recipient> {
    return (await this.recipients.of([personId])).get(personId) ?? notFound();
  }

  /** Keeps what a person wants; what waits to be mailed follows it at once. */
  async keep(personId: string, preferences: NoticePreferences): Promise<void> {
    refuseIf(refusalToPrefer(preferences));
    const { ways, quietFrom, quietTo, digestAt } = preferences;
    await this.db.rows(
      `insert into notifications.preference (person_id, ways, quiet_from, quiet_to, digest_at)
       values ($1, $2, $3, $4, $5)
       on conflict on constraint preference_pk do update set ways = excluded.ways, quiet_from = excluded.quiet_from,
         quiet_to = excluded.quiet_to, digest_at = excluded.digest_at`,
      [personId, JSON.stringify(ways), quietFrom, quietTo, digestAt],
    );
    await this.moveWhatWaits(personId);
    await this.audit.record({
      actorId: personId,
      operation: 'notifications.preferNotices',
      subjectType: 'person',
      subjectId: personId,
      detail: { ways, quietFrom, quietTo, digestAt },
    });
  }

  private async moveWhatWaits(personId: string): Promise<void> {
    const { preferences, timeZone } = await this.of(personId);
    const now = this.clock.now();
    const waiting = await this.db.rows<{ id: string; kind: string }>(
      `select id, kind from notifications.notice where person_id = $1 and mail_due_at is not null and mail_id is null
         and opened_at is null and settled_at is null`,
      [personId],
    );
    const moved = waiting.map(({ id, kind }) => ({
      id,
      dueAt: (isNoticeKind(kind) && whenToSend(kind, preferences, now, timeZone)) || null,
    }));
    await this.db.rows(
      `update notifications.notice n set mail_due_at = m."dueAt"
       from jsonb_to_recordset($1) as m(id bigint, "dueAt" timestamptz) where n.id = m.id and n.mail_id is null`,
      [JSON.stringify(moved)],
    );
  }
}
