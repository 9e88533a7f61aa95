import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { nudgeOfSponsor, type Side, SPONSOR_HEARS_AFTER } from '@obi/mentoring/rules';
import { Notices } from '@obi/notifications/api';
import { Db, Events } from '@obi/shared/api';
import { SessionCancelled } from '../events';
import { sponsorIsAsked } from './sponsor-is-asked.notice';

interface Row {
  readonly by: Side;
  readonly mentee: string;
  readonly programme: string;
  readonly sponsorId: string | null;
}

/** Two sessions called off by the mentee: the sponsor of the programme is asked to make time. Each time once. */
@Injectable()
export class OnSessionCancelled implements OnModuleInit {
  constructor(
    @Inject(Events) private readonly events: Events,
    @Inject(Db) private readonly db: Db,
    @Inject(Notices) private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.notices.define(sponsorIsAsked);
    this.events.on(SessionCancelled, ({ pairId }) => this.cancelled(pairId));
  }

  private async cancelled(pairId: string): Promise<void> {
    const rows = await this.db.rows<Row & Record<string, unknown>>(
      `select s.cancelled_by as by, c.full_name as mentee, p.name as programme, p.sponsor_id as "sponsorId"
       from mentoring.session s join mentoring.pair r on r.id = s.pair_id join mentoring.programme p on p.id = r.programme_id
       join mentoring.person_card c on c.id = r.mentee_id
       where s.pair_id = $1 and s.cancelled_by is not null order by s.cancelled_at, s.id`,
      [pairId],
    );
    const nudge = nudgeOfSponsor(rows);
    const [one] = rows;
    if (nudge === null || !one || one.sponsorId === null) return;
    const { mentee, programme, sponsorId } = one;
    const detail = { mentee, programme, times: nudge * SPONSOR_HEARS_AFTER };
    await this.notices.send(sponsorIsAsked, { personId: sponsorId, key: `${pairId} ${nudge}`, detail });
  }
}
