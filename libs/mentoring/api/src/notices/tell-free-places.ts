import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProgrammeTerms } from '@obi/mentoring/rules';
import { Notices } from '@obi/notifications/api';
import { CompanyQuery, PeopleQuery } from '@obi/people/api';
import { Db, Jobs } from '@obi/shared/api';
import { Servable } from '../matching/servable';
import { TERMS_SQL } from '../programme/programme.service';
import { placeIsFree } from './place-is-free.notice';

/** The job that tells HR where a place is free for who waits; it runs by the clock, and at once after a matching. */
export const TELL_FREE_PLACES = 'mentoring.tell-free-places';

interface Running extends ProgrammeTerms {
  readonly id: string;
  readonly unitId: string | null;
}

/** Programmes that are not over and were matched once: before, everybody waits for HR. */
const RUNNING_SQL = `
  select p.id, p.unit_id as "unitId", ${TERMS_SQL} from mentoring.programme p
  where p.ends_on >= $1 and exists (select from mentoring.run r where r.programme_id = p.id) order by p.id`;

/**
 * Tells HR where a mentee goes without and a free place would serve them, as long as that is so. Many things free a place
 * (a no, a deadline, an ended pair, a new mentor, a wider rule), so it is looked for every few minutes.
 */
@Injectable()
export class TellFreePlaces implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(PeopleQuery) private readonly people: PeopleQuery,
    @Inject(Servable) private readonly servable: Servable,
  ) {}

  onModuleInit(): void {
    this.notices.define(placeIsFree);
    this.jobs.define(TELL_FREE_PLACES, () => this.tell(), { cron: '*/5 * * * *' });
  }

  private async tell(): Promise<void> {
    const running = await this.db.rows<Running & Record<string, unknown>>(RUNNING_SQL, [
      await this.companies.today(),
    ]);
    const told = [];
    for (const programme of running) {
      if ((await this.servable.in(programme)) === 0) continue;
      const detail = { programme: programme.name, programmeId: programme.id };
      const readers = await this.people.holdersOverUnit('hr', programme.unitId);
      told.push(...readers.map((personId) => ({ personId, key: programme.id, detail })));
    }
    const hr = (await this.people.holding(['hr'])).map(({ id }) => id);
    await this.notices.tellWhatIs(placeIsFree, hr, told);
  }
}
