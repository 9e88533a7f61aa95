import { Inject, Injectable } from '@nestjs/common';
import type { Belt, LocalDate } from '@obi/kernel';
import { refusalToJoin, type Side, type WeeklyHours } from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { Db, notFound } from '@obi/shared/api';
import { type PersonCard, shownPerson } from '../person/person.graphql';
import type { MyProgrammeType } from './enrolment.graphql';
import { IS_OPEN_TO } from './may-join.sql';

interface EnrolmentJson {
  readonly id: string;
  readonly side: Side;
  readonly capacity: number;
  readonly pairs: number;
  readonly wants: string[];
  readonly offers: string[];
  readonly languages: string[];
  readonly timeZone: string;
  readonly hours: WeeklyHours[];
  readonly rather: PersonCard[];
  readonly ratherNot: PersonCard[];
  readonly withoutBecause: string | null;
  readonly smallestChange: string | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly enrolUntil: LocalDate;
  readonly sessions: number;
  readonly minutes: number;
  readonly everyWeeks: number;
  readonly menteeGradeAtLeast: number | null;
  readonly mentorGradeAtMost: number | null;
  readonly menteeBeltAtLeast: Belt | null;
  readonly mentorBeltAtLeast: Belt | null;
  readonly held: Belt | null;
  readonly isInUnit: boolean;
  readonly grade: number | null;
  readonly leftOn: LocalDate | null;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly enrolments: EnrolmentJson[];
}

const cards = (table: 'preference' | 'exclusion', order: string): string =>
  `(select coalesce(json_agg(c.card order by ${order}), '[]') from mentoring.${table} x
    join mentoring.person_card c on c.id = x.person_id where x.enrolment_id = e.id)`;

/** The reason of the newest run, as long as the person is neither in a pair nor asked about one. */
const WITHOUT = `left join lateral (
    select u.reason, u.change from mentoring.unserved u join mentoring.run r on r.id = u.run_id
    where u.enrolment_id = e.id and r.id = (select id from mentoring.run where programme_id = p.id order by ran_at desc limit 1)
      and not exists (select 1 from mentoring.proposal o left join mentoring.pair q on q.proposal_id = o.id
        where o.mentee_enrolment_id = e.id
          and (o.state in ('sent', 'acceptedByMentee', 'acceptedByMentor') or q.state in ('active', 'extended')))) w on true`;

const SQL = `
  select p.id, p.name, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn",
    p.enrol_until::text as "enrolUntil", p.sessions, p.minutes, p.every_weeks as "everyWeeks",
    p.mentee_grade_at_least as "menteeGradeAtLeast", p.mentor_grade_at_most as "mentorGradeAtMost",
    p.mentee_belt_at_least as "menteeBeltAtLeast", p.mentor_belt_at_least as "mentorBeltAtLeast",
    m.card ->> 'held' as held, (${IS_OPEN_TO}) as "isInUnit", m.grade,
    m.left_on::text as "leftOn", m.language, m.time_zone as "timeZone",
    (select coalesce(json_agg(json_build_object('id', e.id, 'side', e.side, 'capacity', e.capacity,
        'pairs', (select count(*) from mentoring.seat s where s.enrolment_id = e.id and s.pair_id is not null),
        'wants', e.wants, 'offers', e.offers, 'languages', e.languages, 'timeZone', e.time_zone, 'hours', e.hours,
        'rather', ${cards('preference', 'x.place')}, 'ratherNot', ${cards('exclusion', 'c.sort_name')},
        'withoutBecause', w.reason, 'smallestChange', w.change) order by e.side), '[]')
      from mentoring.enrolment e ${WITHOUT}
      where e.programme_id = p.id and e.person_id = m.id and e.withdrawn_at is null) as enrolments
  from mentoring.programme p, mentoring.person_card m
  where m.id = $1 and p.ends_on >= $2 and ($3::uuid is null or p.id = $3)
    and ((${IS_OPEN_TO}) or exists (select 1 from mentoring.enrolment e where e.programme_id = p.id and e.person_id = m.id))
  order by p.starts_on, p.id limit 20`;

/** Programmes as one person sees them: which they may join, and how they are enrolled. */
@Injectable()
export class MyProgrammes {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
  ) {}

  /** All that are not over. */
  async of(personId: string): Promise<MyProgrammeType[]> {
    return this.load(personId, null);
  }

  async one(personId: string, programmeId: string): Promise<MyProgrammeType> {
    const [programme] = await this.load(personId, programmeId);
    return programme ?? notFound();
  }

  private async load(personId: string, programmeId: string | null): Promise<MyProgrammeType[]> {
    const today = await this.companies.today();
    const rows = await this.db.prepared<Row>('mentoring.my-programmes', SQL, [personId, today, programmeId]);
    return rows.map((row) => shown(row, today));
  }
}

function shown(row: Row, today: LocalDate): MyProgrammeType {
  const refusals = (['mentor', 'mentee'] as const).map((side) => ({
    side,
    refusal: refusalToJoin({ side, terms: row, person: row, isInUnit: row.isInUnit, today }),
  }));
  const sides = refusals.filter(({ refusal }) => !refusal).map(({ side }) => side);
  return {
    ...row,
    sides,
    whyNot: sides.length > 0 ? null : (refusals[0]?.refusal?.code ?? null),
    enrolments: row.enrolments.map((one) => ({
      ...one,
      rather: one.rather.map(shownPerson),
      ratherNot: one.ratherNot.map(shownPerson),
    })),
  };
}
