import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CompanyQuery } from '@obi/people/api';
import { Db, Jobs } from '@obi/shared/api';
import { PairEndings } from '../ending/pair-endings';
import { EnrolmentService } from '../enrolment/enrolment.service';
import { Sponsors } from '../sponsor/sponsors';

/** Who takes part, or stands behind a programme, and is not here any more; of some people ($2) or of all. */
const LEAVERS_SQL = `
  select p.id from people.person p
  where p.left_on <= $1 and ($2::uuid[] is null or p.id = any($2)) and p.id in (
    select person_id from mentoring.enrolment where withdrawn_at is null
    union select x.id from mentoring.pair r cross join lateral (values (r.mentor_id), (r.mentee_id)) as x(id)
      where r.state in ('active', 'extended')
    union select sponsor_id from mentoring.programme where sponsor_id is not null)
  order by p.id`;

/**
 * People leave on the day that a file says, and that may be weeks after it came: so it is looked at whenever people change, and
 * again every quarter of an hour.
 */
@Injectable()
export class Leavers implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(PairEndings) private readonly pairs: PairEndings,
    @Inject(EnrolmentService) private readonly enrolments: EnrolmentService,
    @Inject(Sponsors) private readonly sponsors: Sponsors,
  ) {}

  onModuleInit(): void {
    this.jobs.define('mentoring.let-leavers-go', () => this.letGo(), { cron: '*/15 * * * *' });
  }

  /** Ends the pairs of who has left without fault, takes their enrolments back, and asks HR for another sponsor. */
  async letGo(personIds: readonly string[] | null = null): Promise<void> {
    const today = await this.companies.today();
    const gone = (await this.db.rows<{ id: string }>(LEAVERS_SQL, [today, personIds])).map(({ id }) => id);
    if (gone.length === 0) return;
    await this.pairs.endOfLeavers(gone);
    const open = await this.db.rows<{ id: string }>(
      'select id from mentoring.enrolment where person_id = any($1) and withdrawn_at is null order by id',
      [gone],
    );
    await this.enrolments.takeBack(open.map(({ id }) => id));
    await this.sponsors.letGo(gone);
  }
}
