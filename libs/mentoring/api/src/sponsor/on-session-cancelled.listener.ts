import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { nudgeOfSponsor, nudgesThatStand, type Side, SPONSOR_HEARS_AFTER } from '@obi/mentoring/rules';
import { Notices } from '@obi/notifications/api';
import { Db, Events } from '@obi/shared/api';
import { CallOffContested, SessionCancelled } from '../events';
import { sponsorIsAsked } from './sponsor-is-asked.notice';

interface Row {
  readonly id: string;
  readonly by: Side;
  readonly mentee: string;
  readonly programme: string;
  readonly sponsorId: string | null;
}

/** Two sessions called off by the mentee: the sponsor of the programme is asked to make time. Each time once, and taken back when it was not so. */
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
    this.events.on(CallOffContested, ({ pairId }) => this.contested(pairId));
  }

  private async cancelled(pairId: string): Promise<void> {
    const rows = await this.calledOff(pairId);
    const nudge = nudgeOfSponsor(rows);
    const last = rows.at(-1);
    if (nudge === null || !last || last.sponsorId === null) return;
    const { mentee, programme, sponsorId } = last;
    const detail = { mentee, programme, pairId, times: nudge * SPONSOR_HEARS_AFTER };
    // The session is in the key: whoever hears of it again after it was taken back hears of other sessions.
    await this.notices.send(sponsorIsAsked, { personId: sponsorId, key: `${pairId} ${last.id}`, detail });
  }

  /** What the sponsor heard leaves their list where it counted a session that counts for nobody any more. */
  private async contested(pairId: string): Promise<void> {
    const sponsor = await this.db.row<{ id: string }>(
      `select p.sponsor_id as id from mentoring.pair r join mentoring.programme p on p.id = r.programme_id
       where r.id = $1 and p.sponsor_id is not null`,
      [pairId],
    );
    if (!sponsor) return;
    const times = (nudgesThatStand(await this.calledOff(pairId)) + 1) * SPONSOR_HEARS_AFTER;
    await this.notices.settleAbout([sponsorIsAsked], [sponsor.id], { pairId, times });
  }

  private calledOff(pairId: string): Promise<Row[]> {
    return this.db.rows<Row & Record<string, unknown>>(
      `select s.id, s.cancelled_by as by, c.full_name as mentee, p.name as programme, p.sponsor_id as "sponsorId"
       from mentoring.session s join mentoring.pair r on r.id = s.pair_id join mentoring.programme p on p.id = r.programme_id
       join mentoring.person_card c on c.id = r.mentee_id
       where s.pair_id = $1 and s.cancelled_by is not null order by s.cancelled_at, s.id`,
      [pairId],
    );
  }
}
