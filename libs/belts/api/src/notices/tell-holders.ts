import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPIRY_NOTICE_DAYS, expiryNoticeOn } from '@obi/belts/rules';
import { type Belt, BELTS, type LocalDate, plusDays } from '@obi/kernel';
import { Notices } from '@obi/notifications/api';
import { CompanyQuery } from '@obi/people/api';
import { Db, Events, Jobs } from '@obi/shared/api';
import { Certifications } from '../certification/certifications';
import { AwardGranted, StandingFollowed } from '../events';
import { beltEarned } from './belt-earned.notice';
import { beltExpiring } from './belt-expiring.notice';

/** How many belts are told of with one round of statements, and one transaction. */
const PAGE = 1_000;

const BEFORE_EVERYBODY = { personId: '00000000-0000-0000-0000-000000000000', belt: 'white' } as const;

interface Ending {
  readonly personId: string;
  readonly belt: Belt;
  readonly until: LocalDate;
  readonly because: string | null;
}

/** Every belt that stands and ends between two days, $1 and $2, after a person and a belt of theirs. */
const ENDING_SQL = `
  select c.person_id as "personId", b->>'belt' as belt, b->>'standsUntil' as until, b->>'dueBecause' as because
  from belts.certification c cross join lateral jsonb_array_elements(c.belts) b
  where c.counts and c.person_id >= $3 and (c.person_id, (b->>'belt')::belts.belt) > ($3, $4::belts.belt)
    and b->>'state' in ('held', 'due') and (b->>'standsUntil')::date between $1 and $2
  order by c.person_id, (b->>'belt')::belts.belt limit ${PAGE}`;

/** Tells people of each belt of theirs that ends soon, three times in a cycle, and those who earned one. */
@Injectable()
export class TellHolders implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Events) private readonly events: Events,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Certifications) private readonly certifications: Certifications,
  ) {}

  onModuleInit(): void {
    this.notices.define(beltExpiring);
    this.notices.define(beltEarned);
    this.jobs.define('belts.tell-expiring', () => this.tellExpiring(), {
      cron: '10 2 * * *',
      ownTransactions: 'A thousand people at a time; whoever was told is not told again.',
    });
    this.events.on(AwardGranted, (granted) => this.tellEarned(granted));
    // Done what a change of the guide asks, or withdrawn by HR: nobody is asked any more for what ends no longer.
    this.events.on(StandingFollowed, ({ personId, ending }) =>
      this.notices.settleUnless(beltExpiring, personId, ending),
    );
  }

  /** Every belt that ends within the longest notice; what was told already is told once. */
  private async tellExpiring(): Promise<void> {
    await this.certifications.deriveChangedByDay();
    const today = await this.companies.today();
    const last = plusDays(today, Math.max(...EXPIRY_NOTICE_DAYS));
    let from: Pick<Ending, 'personId' | 'belt'> = BEFORE_EVERYBODY;
    for (;;) {
      const values = [today, last, from.personId, from.belt];
      const ending = await this.db.rows<Ending & Record<string, unknown>>(ENDING_SQL, values);
      const end = ending.at(-1);
      if (!end) return;
      await this.db.transaction(() => this.tellPage(ending, today));
      from = end;
    }
  }

  private tellPage(ending: readonly Ending[], today: LocalDate): Promise<void> {
    const told = ending.flatMap(({ personId, belt, until, because }) => {
      const days = expiryNoticeOn(today, until);
      if (days === null) return [];
      const detail = {
        belt,
        until,
        because: because === 'guide-changed' ? ('guide-changed' as const) : ('expiring' as const),
      };
      // The cycle ends on this day: renewed, it ends on another one, and the three begin anew.
      return [{ personId, key: `${belt} ${until} ${days}`, day: today, detail }];
    });
    // Thirty days before says all that sixty days before said.
    return this.notices.replaceAll(beltExpiring, told, 'belt');
  }

  private async tellEarned({ personId, belt, on }: AwardGranted): Promise<void> {
    const earned = BELTS.find((one) => one === belt);
    if (!earned) return;
    await this.notices.settleAbout([beltExpiring], [personId], { belt: earned });
    await this.notices.send(beltEarned, { personId, key: `${belt} ${on}`, detail: { belt: earned } });
  }
}
