import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { WhatHappenedListener } from '@obi/belts/api';
import { type CountedSession, sessionsThatCount } from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { Db, Events } from '@obi/shared/api';
import { SessionConfirmed } from '../events';

/** What else the pair of a session ($1) did on the same day. */
const OTHERS_OF_THE_DAY_SQL = `
  select o.id, o.state, o.held_on::text as "heldOn", o.answered_at as "answeredAt"
  from mentoring.session s join mentoring.session o on o.pair_id = s.pair_id and o.held_on = s.held_on and o.id <> s.id
  where s.id = $1`;

/** A confirmed session counts for both, one a day, in the transaction that confirms it: belts lie below and are told. */
@Injectable()
export class OnSessionConfirmed implements OnModuleInit {
  constructor(
    @Inject(Events) private readonly events: Events,
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(WhatHappenedListener) private readonly belts: WhatHappenedListener,
  ) {}

  onModuleInit(): void {
    this.events.on(SessionConfirmed, (event) => this.confirmed(event));
  }

  private async confirmed({ sessionId, mentorId, menteeId }: SessionConfirmed): Promise<void> {
    const others = await this.db.rows<CountedSession & Record<string, unknown>>(OTHERS_OF_THE_DAY_SQL, [
      sessionId,
    ]);
    if (sessionsThatCount(others).size > 0) return;
    const on = await this.companies.today();
    const sides = [
      { personId: mentorId, role: 'mentor' },
      { personId: menteeId, role: 'mentee' },
    ];
    await this.belts.happened(
      sides.map(({ personId, role }) => ({
        personId,
        on,
        kind: 'session-confirmed',
        key: sessionId,
        detail: { session: sessionId, role },
      })),
    );
  }
}
