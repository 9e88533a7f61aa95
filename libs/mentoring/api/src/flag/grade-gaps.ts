import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { flagAfter, gradesApart } from '@obi/mentoring/rules';
import { Clock, Db, Jobs } from '@obi/shared/api';

/** The job that looks whether the grades of running pairs are still as far apart as their programmes ask for. */
export const CHECK_GRADES = 'mentoring.check-grades';

interface RunningPair {
  readonly id: string;
  readonly menteeGrade: number | null;
  readonly mentorGrade: number | null;
  readonly minGradeGap: number;
  readonly before: { readonly gradesApart: number } | null;
}

const RUNNING_SQL = `
  select r.id, mentee.grade as "menteeGrade", mentor.grade as "mentorGrade", p.min_grade_gap as "minGradeGap",
    case when f.pair_id is not null then json_build_object('gradesApart', f.grades_apart) end as before
  from mentoring.pair r join mentoring.programme p on p.id = r.programme_id
  join people.person mentee on mentee.id = r.mentee_id join people.person mentor on mentor.id = r.mentor_id
  left join mentoring.pair_flag f on f.pair_id = r.id
  where r.state in ('active', 'extended') and (f.pair_id is not null or mentee.grade - mentor.grade < p.min_grade_gap)
  order by r.id for no key update of r`;

/** People are promoted and rules change: pairs whose grades no longer fit are flagged for HR, and go on. */
@Injectable()
export class GradeGaps implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.jobs.define(CHECK_GRADES, () => this.check());
  }

  private async check(): Promise<void> {
    const pairs = (await this.db.rows<RunningPair & Record<string, unknown>>(RUNNING_SQL)).map((pair) => {
      const apart = gradesApart(pair.menteeGrade, pair.mentorGrade);
      return { id: pair.id, apart, becomes: flagAfter(apart, pair, pair.before) };
    });
    const raised = pairs.filter(({ becomes }) => becomes === 'raise');
    const lowered = pairs.filter(({ becomes }) => becomes === 'lower').map(({ id }) => id);
    await this.db.rows('delete from mentoring.pair_flag where pair_id = any($1)', [lowered]);
    await this.db.rows(
      `insert into mentoring.pair_flag (pair_id, grades_apart, raised_at)
       select r.id, r.apart, $2 from jsonb_to_recordset($1) as r(id uuid, apart smallint)
       on conflict (pair_id) do update set grades_apart = excluded.grades_apart, raised_at = excluded.raised_at,
         looked_at = null, looked_by = null`,
      [JSON.stringify(raised), this.clock.now()],
    );
    await this.audit.record(
      ...raised.map(({ id, apart }) => ({
        ...{ actorId: null, operation: 'mentoring.flagPair', subjectType: 'pair', subjectId: id },
        detail: { gradesApart: apart },
      })),
    );
  }
}
