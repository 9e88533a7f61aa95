import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { WhatHappenedListener } from '@obi/belts/api';
import { CompanyQuery } from '@obi/people/api';
import { Events } from '@obi/shared/api';
import { SessionConfirmed } from '../events';

/** A confirmed session counts for both, in the transaction that confirms it: belts lie below and are told. */
@Injectable()
export class OnSessionConfirmed implements OnModuleInit {
  constructor(
    @Inject(Events) private readonly events: Events,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(WhatHappenedListener) private readonly belts: WhatHappenedListener,
  ) {}

  onModuleInit(): void {
    this.events.on(SessionConfirmed, (event) => this.confirmed(event));
  }

  private async confirmed({ sessionId, mentorId, menteeId }: SessionConfirmed): Promise<void> {
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
