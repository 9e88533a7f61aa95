import { Inject, Injectable } from '@nestjs/common';
import {
  averageOf,
  type HelpfulChange,
  type MatchingFigures,
  type ProgrammeTerms,
  type Tally,
  together,
  type WiderRule,
  widerRules,
} from '@obi/mentoring/rules';
import { Db } from '@obi/shared/api';

/** What stands now in a programme, and what its newest run left open. */
interface NowRow {
  /** Sent, accepted or begun: no run touches them. */
  readonly fixed: Tally;
  readonly drafts: Tally;
  readonly unserved: number;
  readonly joinedSince: number;
  readonly newest: Partial<Pick<MatchingFigures, 'locksBroken' | 'wouldRather' | 'stable'>> | null;
  readonly changes: readonly (readonly HelpfulChange[])[];
}

const tally = (which: string): string => `json_build_object(
    'pairs', (count(*) filter (where ${which}))::int, 'points', coalesce(sum(score) filter (where ${which}), 0)::int,
    'worst', min(score) filter (where ${which}), 'low', (count(*) filter (where ${which} and score < $2))::int)`;

const NOW_SQL = `
  with newest as (select id, ran_at, figures from mentoring.run where programme_id = $1 order by ran_at desc limit 1),
  standing as materialized (
    select o.mentee_enrolment_id, o.score, o.state = 'draft' as is_draft
    from mentoring.proposal o left join mentoring.pair r on r.proposal_id = o.id
    where o.programme_id = $1 and (o.state in ('draft', 'sent', 'acceptedByMentee', 'acceptedByMentor')
      or (r.id is not null and r.ended_on is null))),
  waiting as materialized (
    select e.id, e.side, e.enrolled_at, e.changed_at
    from mentoring.enrolment e join people.person p on p.id = e.person_id
    where e.programme_id = $1 and e.withdrawn_at is null and p.grade is not null and p.left_on is null
      and (e.side = 'mentor' or e.id not in (select mentee_enrolment_id from standing)
        and exists (select from mentoring.seat s where s.enrolment_id = e.id and s.pair_id is null)))
  select (select ${tally('not is_draft')} from standing) as fixed, (select ${tally('is_draft')} from standing) as drafts,
    (select count(*)::int from waiting where side = 'mentee') as unserved,
    (select count(*)::int from waiting w, newest n
     where case w.side when 'mentee' then w.changed_at else w.enrolled_at end > n.ran_at) as "joinedSince",
    (select figures from newest) as newest,
    (select coalesce(json_agg(u.changes), '[]') from mentoring.unserved u join newest n on n.id = u.run_id
     where u.enrolment_id in (select id from waiting)) as changes`;

/** How a matching stands. */
export interface Standing {
  readonly now: MatchingFigures;
  readonly fixed: Tally;
  readonly joinedSince: number;
  readonly widerRules: readonly WiderRule[];
}

/** Counts how the pairs of a programme stand: one statement, whatever the number of people. */
@Injectable()
export class Figures {
  constructor(@Inject(Db) private readonly db: Db) {}

  async of(programmeId: string, terms: ProgrammeTerms, lowScore: number): Promise<Standing> {
    const [row] = (await this.db.rows<NowRow>(NOW_SQL, [programmeId, lowScore])) as [NowRow];
    const all = together(row.fixed, row.drafts);
    const { locksBroken = 0, wouldRather = null, stable = null } = row.newest ?? {};
    return {
      fixed: row.fixed,
      joinedSince: row.joinedSince,
      now: {
        ...{ ...all, average: averageOf(all) },
        ...{ unserved: row.unserved, locksBroken, wouldRather, stable },
      },
      widerRules: widerRules(terms, row.changes),
    };
  }
}
