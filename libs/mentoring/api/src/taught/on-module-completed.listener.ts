import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { WhatHappenedListener } from '@obi/belts/api';
import { CurriculumQuery, ModuleCompleted } from '@obi/curriculum/api';
import type { LocalDate } from '@obi/kernel';
import { sessionThatTaught, type TeachingSession } from '@obi/mentoring/rules';
import { Clock, Db, Events } from '@obi/shared/api';
import { MenteeTaught } from '../events';

interface PairRow {
  readonly id: string;
  readonly mentorId: string;
  readonly counted: number;
  readonly logs: readonly string[];
  readonly sessions: readonly {
    readonly id: string;
    readonly heldOn: string;
    readonly minutes: number;
    readonly loggedAt: string;
    readonly confirmedAt: string | null;
  }[];
}

/** Pairs of a mentee with sessions about a module for which they do not count yet. */
const PAIRS_SQL = `
  select r.id, r.mentor_id as "mentorId",
    (select count(*)::int from mentoring.taught t where t.pair_id = r.id) as counted,
    (select json_agg(s.logged_at) from mentoring.session s where s.pair_id = r.id and s.logged_at is not null) as logs,
    (select json_agg(json_build_object('id', s.id, 'heldOn', s.held_on, 'minutes', s.minutes, 'loggedAt', s.logged_at,
       'confirmedAt', case when s.state = 'confirmed' then s.answered_at end) order by s.held_on, s.id)
     from mentoring.session s where s.pair_id = r.id and s.module = $2 and s.held_on is not null) as sessions
  from mentoring.pair r
  where r.mentee_id = $1
    and exists (select 1 from mentoring.session s where s.pair_id = r.id and s.module = $2 and s.held_on is not null)
    and not exists (select 1 from mentoring.taught t where t.pair_id = r.id and t.module = $2)
  order by r.id`;

const asDate = (text: string): Date => new Date(text);

/** A mentee passes the module that a session was about: it counts as taught for the mentor, in the same transaction. */
@Injectable()
export class OnModuleCompleted implements OnModuleInit {
  constructor(
    @Inject(Events) private readonly events: Events,
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumQuery) private readonly curriculum: CurriculumQuery,
    @Inject(WhatHappenedListener) private readonly belts: WhatHappenedListener,
  ) {}

  onModuleInit(): void {
    this.events.on(ModuleCompleted, (event) => this.completed(event));
    this.events.on(MenteeTaught, ({ mentorId, menteeId, pairId, module, on }) =>
      this.belts.happened([
        { personId: mentorId, on, kind: 'taught', key: `${pairId} ${module}`, detail: { person: menteeId } },
      ]),
    );
  }

  private async completed({ personId, module, on }: ModuleCompleted): Promise<void> {
    const pairs = await this.db.rows<PairRow & Record<string, unknown>>(PAIRS_SQL, [personId, module]);
    if (pairs.length === 0 || (await this.knewItBefore(personId, module, on))) return;
    for (const pair of pairs) {
      const session = sessionThatTaught(
        sessionsOf(pair),
        { on, at: this.clock.now() },
        {
          logs: pair.logs.map(asDate),
          counted: pair.counted,
        },
      );
      if (!session) continue;
      const added = await this.db.rows(
        `insert into mentoring.taught (pair_id, module, session_id, taught_on) values ($1, $2, $3, $4)
         on conflict on constraint taught_pk do nothing returning pair_id`,
        [pair.id, module, session.id, on],
      );
      if (added.length > 0) {
        await this.events.publish(new MenteeTaught(pair.id, module, pair.mentorId, personId, on));
      }
    }
  }

  private async knewItBefore(personId: string, module: string, on: LocalDate): Promise<boolean> {
    const completions = await this.curriculum.completionsOf(personId);
    return completions.some((one) => one.module === module && one.on < on);
  }
}

const sessionsOf = (pair: PairRow): TeachingSession[] =>
  pair.sessions.map((session) => ({
    ...session,
    loggedAt: asDate(session.loggedAt),
    confirmedAt: session.confirmedAt === null ? null : asDate(session.confirmedAt),
  }));
