import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPIRY_NOTICE_DAYS, expiryNoticeOn } from '@obi/belts/rules';
import { type Belt, BELTS, type LocalDate, plusDays } from '@obi/kernel';
import { Notices } from '@obi/notifications/api';
import { CompanyQuery } from '@obi/people/api';
import { Db, Events, Jobs } from '@obi/shared/api';
import { Certifications } from '../certification/certifications';
import { AwardGranted } from '../events';
import { beltEarned } from './belt-earned.notice';
import { beltExpiring } from './belt-expiring.notice';

/** How many people are told with one round of statements, and one transaction. */
const PAGE = 1_000;

interface Ending {
  readonly personId: string;
  readonly belt: Belt;
  readonly until: LocalDate;
  readonly because: string | null;
}

const ENDING_SQL = `
  select person_id as "personId", held as belt, held_until::text as until, due_because as because
  from belts.certification
  where counts and held_until between $1 and $2 and person_id > $3 order by person_id limit ${PAGE}`;

/** Tells people whose belt ends soon, each three times in a cycle, and those who earned one. */
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
  }

  /** Everybody whose belt ends within the longest notice; what they were told already is told once. */
  private async tellExpiring(): Promise<void> {
    await this.certifications.deriveChangedByDay();
    const today = await this.companies.today();
    const last = plusDays(today, Math.max(...EXPIRY_NOTICE_DAYS));
    for (let from = '00000000-0000-0000-0000-000000000000'; ;) {
      const ending = await this.db.rows<Ending & Record<string, unknown>>(ENDING_SQL, [today, last, from]);
      const end = ending.at(-1);
      if (!end) return;
      await this.db.transaction(() => this.tellPage(ending, today));
      from = end.personId;
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
    return this.notices.sendAll(beltExpiring, told);
  }

  private async tellEarned({ personId, belt, on }: AwardGranted): Promise<void> {
    const earned = BELTS.find((one) => one === belt);
    if (!earned) return;
    await this.notices.settle(beltExpiring, [personId]);
    await this.notices.send(beltEarned, { personId, key: `${belt} ${on}`, detail: { belt: earned } });
  }
}
