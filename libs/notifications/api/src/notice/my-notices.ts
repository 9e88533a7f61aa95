import { Inject, Injectable } from '@nestjs/common';
import { dayInWords, groupOf, isNoticeKind } from '@obi/notifications/rules';
import { Clock, Db } from '@obi/shared/api';
import type { NoticeDetail } from './notice-definition';
import type { NoticeType } from './notice.graphql';
import { Notices } from './notices';

/** How many are listed, and for how long. */
const MOST = 30;
const DAYS = 60;
/** The language of the screens. */
const ON_SCREEN = 'en';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly detail: NoticeDetail;
  readonly toldAt: Date;
  readonly isNew: boolean;
}

/** What one was told lately and is still asked. */
@Injectable()
export class MyNotices {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Notices) private readonly notices: Notices,
  ) {}

  /** The newest first. */
  async of(personId: string): Promise<NoticeType[]> {
    const rows = await this.db.prepared<Row & Record<string, unknown>>(
      'notifications.mine',
      `select id::text, name, kind, detail, told_at as "toldAt", opened_at is null as "isNew"
       from notifications.notice where person_id = $1 and settled_at is null
         and told_at > $2::timestamptz - interval '${DAYS} days' order by id desc limit ${MOST}`,
      [personId, this.clock.now()],
    );
    // A reminder says again what an earlier one said: it is listed once.
    const listed = new Map<string, NoticeType>();
    for (const notice of rows.flatMap((row) => this.shown(row))) {
      const said = `${notice.kind} ${notice.link} ${notice.subject}`;
      if (!listed.has(said)) listed.set(said, notice);
    }
    return [...listed.values()];
  }

  private shown({ id, name, kind, detail, toldAt, isNew }: Row): NoticeType[] {
    const definition = this.notices.definitionOf(name);
    if (!definition || !isNoticeKind(kind)) return [];
    const words = definition.words[ON_SCREEN](detail, (day) => dayInWords(ON_SCREEN, day));
    return [{ id, kind, group: groupOf(kind), ...words, link: definition.link(detail), toldAt, isNew }];
  }

  /** Marks notices as opened: they are not new any more, and no mail is needed. Only one's own. */
  async open(personId: string, ids: readonly string[]): Promise<void> {
    await this.db.rows(
      `update notifications.notice set opened_at = $3
       where person_id = $1 and id = any($2::bigint[]) and opened_at is null`,
      [personId, ids.filter((id) => /^\d{1,18}$/.test(id)), this.clock.now()],
    );
  }
}
