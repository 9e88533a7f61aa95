import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Db, Jobs } from '@obi/shared/api';
import { PairEndings } from './pair-endings';

/** The job that looks whether the two of a pair came into one reporting line. */
export const CHECK_LINES = 'mentoring.check-lines';

/** From each of the two upwards, until the other one is met; `union` ends what runs in a circle. */
const ONE_LINE_SQL = `
  with recursive line (pair_id, other_id, person_id) as (
    select r.id, o.other_id, p.manager_id
    from mentoring.pair r
    cross join lateral (values (r.mentor_id, r.mentee_id), (r.mentee_id, r.mentor_id)) as o(person_id, other_id)
    join people.person p on p.id = o.person_id
    where r.state in ('active', 'extended') and p.manager_id is not null
    union
    select l.pair_id, l.other_id, p.manager_id from line l join people.person p on p.id = l.person_id
    where l.person_id <> l.other_id and p.manager_id is not null)
  select distinct pair_id as id from line where person_id = other_id`;

/** People are moved: who comes into the line of their mentor or mentee cannot be their pair any more. */
@Injectable()
export class ReportingLines implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(PairEndings) private readonly endings: PairEndings,
  ) {}

  onModuleInit(): void {
    this.jobs.define(CHECK_LINES, () => this.check());
  }

  private async check(): Promise<void> {
    const pairs = await this.db.rows<{ id: string }>(ONE_LINE_SQL);
    if (pairs.length > 0) await this.endings.endOfOneLine(pairs.map(({ id }) => id));
  }
}
