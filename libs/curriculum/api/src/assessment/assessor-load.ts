import { Inject, Injectable } from '@nestjs/common';
import { medianOf } from '@obi/curriculum/rules';
import { Clock, Db } from '@obi/shared/api';
import { LackingAssessors, type WorkLackingAssessors } from './lacking-assessors';

/** What one assessor has to do and has done. */
export interface AssessorLoadRow {
  readonly assessorId: string;
  readonly name: string;
  readonly taken: number;
  readonly marked: number;
}

/** How practical work is judged, for HR. */
export interface AssessorLoadFacts {
  readonly waiting: number;
  readonly oldestSince: Date | null;
  readonly medianHours: number | null;
  readonly assessors: readonly AssessorLoadRow[];
  /** How much of what waits would wait for ever, for too few may judge it. */
  readonly lackingAssessors: number;
  readonly worksLackingAssessors: readonly WorkLackingAssessors[];
}

/** The same in short, for whoever decides about a change that may bring more work. */
export interface AssessorsInShort {
  readonly waiting: number;
  readonly medianHours: number | null;
  /** Decided in the last 90 days. */
  readonly judged: number;
  readonly assessors: number;
  /** The belts that ask for work to be judged. */
  readonly belts: readonly string[];
}

const DAYS = 90;
const MOST_SHOWN = 100;

const IN_SHORT = `
  select
    (select count(*)::integer from curriculum.work where handed_in_at is not null and decided_at is null) as waiting,
    (select percentile_cont(0.5) within group (order by extract(epoch from decided_at - handed_in_at)) / 3600
     from curriculum.work where decided_at >= $1) as "medianHours",
    (select count(*)::integer from curriculum.work where decided_at >= $1) as judged,
    (select count(distinct g.person_id)::integer from people.role_grant g join people.person p on p.id = g.person_id
     where g.role = 'assessor' and p.left_on is null) as assessors,
    array(select distinct belt from curriculum.assessment order by belt) as belts`;

/** Load and waiting times of the last 90 days. */
@Injectable()
export class AssessorLoad {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LackingAssessors) private readonly lacking: LackingAssessors,
  ) {}

  /** How much waits, how long it takes, and how many assessors there are: one statement. */
  async inShort(): Promise<AssessorsInShort> {
    const row = await this.db.row<AssessorsInShort & Record<string, unknown>>(IN_SHORT, [this.since()]);
    return row ?? { waiting: 0, medianHours: null, judged: 0, assessors: 0, belts: [] };
  }

  private since(): Date {
    return new Date(this.clock.now().getTime() - DAYS * 86_400_000);
  }

  async now(): Promise<AssessorLoadFacts> {
    const since = this.since();
    const waiting = await this.db.row<{ waiting: number; oldestSince: Date | null }>(
      `select count(*)::integer as waiting, min(handed_in_at) as "oldestSince"
       from curriculum.work where handed_in_at is not null and decided_at is null`,
    );
    const decided = await this.db.rows<{ hours: number }>(
      `select extract(epoch from decided_at - handed_in_at)::float / 3600 as hours
       from curriculum.work where decided_at >= $1`,
      [since],
    );
    const assessors = await this.db.rows<AssessorLoadRow>(
      `select p.id as "assessorId", p.full_name as name,
         (select count(*)::integer from curriculum.work_taken t join curriculum.work w on w.id = t.work_id
          where t.assessor_id = p.id and w.decided_at is null and not exists (
            select 1 from curriculum.mark m where m.work_id = t.work_id and m.assessor_id = p.id)) as taken,
         (select count(*)::integer from curriculum.mark m where m.assessor_id = p.id and m.made_at >= $1) as marked
       from people.person p
       where p.left_on is null and exists (
         select 1 from people.role_grant g where g.person_id = p.id and g.role = 'assessor')
       order by p.sort_name, p.id limit 200`,
      [since],
    );
    const lacking = await this.lacking.works();
    return {
      waiting: waiting?.waiting ?? 0,
      oldestSince: waiting?.oldestSince ?? null,
      medianHours: medianOf(decided.map(({ hours }) => hours)),
      assessors,
      lackingAssessors: lacking.length,
      worksLackingAssessors: lacking.slice(0, MOST_SHOWN),
    };
  }
}
