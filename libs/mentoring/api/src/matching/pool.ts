import { Inject, Injectable } from '@nestjs/common';
import type { Participant, Pool, Side } from '@obi/mentoring/rules';
import { Db } from '@obi/shared/api';

/** A participant with what sentences need. */
export interface PoolPerson extends Participant {
  readonly enrolmentId: string;
  readonly callName: string;
  /** The large unit. */
  readonly unitName: string | null;
}

export interface LoadedPool extends Pool {
  readonly mentees: readonly PoolPerson[];
  readonly mentors: readonly PoolPerson[];
}

interface PersonRow extends PoolPerson {
  readonly side: Side;
}

/** Free places, less those that somebody is being asked about. */
const PEOPLE_SQL = `
  select e.id as "enrolmentId", e.side, e.person_id as "personId", c.grade, c.manager_id as "managerId",
    coalesce(c.lineage[2], c.unit_id) as "unitId", c.unit_id as "teamId", c.location, c.call_name as "callName",
    coalesce(u.path[2], u.name) as "unitName", e.wants, e.offers, e.languages, e.time_zone as "timeZone", e.hours,
    greatest(0, (select count(*) from mentoring.seat s where s.enrolment_id = e.id and s.pair_id is null)
      - (select count(*) from mentoring.proposal o where e.id in (o.mentee_enrolment_id, o.mentor_enrolment_id)
         and o.programme_id = e.programme_id
         and (o.state in ('sent', 'acceptedByMentee', 'acceptedByMentor') or ($3 and o.state = 'draft'))))::int as capacity,
    (select coalesce(array_agg(f.person_id::text order by f.place), '{}') from mentoring.preference f
     where f.enrolment_id = e.id) as rather,
    e.side = 'mentor' and exists (select 1 from mentoring.pair r where r.mentor_id = e.person_id and r.mentor_stranded
      and not exists (select 1 from mentoring.pair l where l.mentor_id = r.mentor_id and l.started_at > r.started_at)) as waited
  from mentoring.enrolment e join mentoring.person_card c on c.id = e.person_id
  left join people.unit u on u.id = c.unit_id
  where e.programme_id = $1 and e.withdrawn_at is null and c.grade is not null and c.left_on is null
    and ($2::uuid[] is null or e.id = any($2))
  order by e.id`;

const LINE_SQL = `
  with recursive line (id, manager_id) as (
    select p.id, p.manager_id from people.person p where p.id = any($1)
    union
    select p.id, p.manager_id from line join people.person p on p.id = line.manager_id)
  select id as "personId", manager_id as "managerId" from line`;

/** Pairs of persons as [mentee, mentor], by why they are what they are. */
const PAIRS_SQL = `
  select 'exclusion' as kind, case e.side when 'mentee' then e.person_id else x.person_id end as mentee,
    case e.side when 'mentee' then x.person_id else e.person_id end as mentor
  from mentoring.exclusion x join mentoring.enrolment e on e.id = x.enrolment_id where e.programme_id = $1
  union all
  select 'earlier', r.mentee_id, r.mentor_id from mentoring.pair r
  where r.mentee_id in (select person_id from mentoring.enrolment where programme_id = $1)
  union all
  select d.kind, e.person_id, m.person_id from mentoring.decision d
  join mentoring.enrolment e on e.id = d.mentee_enrolment_id join mentoring.enrolment m on m.id = d.mentor_enrolment_id
  where d.programme_id = $1
  union
  select 'forbidden', o.mentee_id, o.mentor_id from mentoring.proposal o
  where o.programme_id = $1 and o.state in ('declined', 'expired')
  union
  select 'forbidden', r.mentee_id, r.mentor_id from mentoring.pair r where r.programme_id = $1 and r.state = 'rePaired'`;

interface PairRow {
  readonly kind: 'exclusion' | 'earlier' | 'locked' | 'forbidden';
  readonly mentee: string;
  readonly mentor: string;
}

/** Reads who is enrolled and what may never be, in three statements whatever the size. */
@Injectable()
export class Pools {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Everybody of a programme who still has a free place. */
  async of(programmeId: string): Promise<LoadedPool> {
    const people = await this.people(programmeId, null);
    return this.around(
      programmeId,
      people.filter((one) => one.capacity > 0),
    );
  }

  /** Everybody of a programme, also without a free place; a draft that HR looks at holds its places too. */
  async besideDrafts(programmeId: string): Promise<LoadedPool> {
    return this.around(programmeId, await this.people(programmeId, null, true));
  }

  /** Who waits, and who has a place that nobody holds, drafts included; undefined where nobody waits or no place is free. */
  async openBesideDrafts(programmeId: string): Promise<LoadedPool | undefined> {
    const open = (await this.people(programmeId, null, true)).filter((one) => one.capacity > 0);
    if (new Set(open.map(({ side }) => side)).size < 2) return undefined;
    return this.around(programmeId, open);
  }

  /** The two of a proposal, whatever their places: earlier pairs and all other constraints are read as for everybody. */
  async ofTwo(two: {
    readonly programmeId: string;
    readonly menteeEnrolmentId: string;
    readonly mentorEnrolmentId: string;
  }): Promise<LoadedPool> {
    const people = await this.people(two.programmeId, [two.menteeEnrolmentId, two.mentorEnrolmentId]);
    return this.around(two.programmeId, people);
  }

  private people(
    programmeId: string,
    enrolmentIds: readonly string[] | null,
    lessDrafts = false,
  ): Promise<PersonRow[]> {
    return this.db.rows<PersonRow>(PEOPLE_SQL, [programmeId, enrolmentIds, lessDrafts]);
  }

  private async around(programmeId: string, people: readonly PersonRow[]): Promise<LoadedPool> {
    const line = await this.db.rows<Pool['line'][number]>(LINE_SQL, [people.map((one) => one.personId)]);
    const pairs = await this.db.rows<PairRow>(PAIRS_SQL, [programmeId]);
    return assemble(people, line, pairs);
  }
}

/** Whom somebody would rather not meet they never meet, whatever HR locked; nobody is told that it was so. */
export function lockable(exclusions: Pool['exclusions']): (pair: readonly [string, string]) => boolean {
  const excluded = new Set(exclusions.map((pair) => pair.join()));
  return (pair) => !excluded.has(pair.join());
}

function assemble(people: readonly PersonRow[], line: Pool['line'], pairs: readonly PairRow[]): LoadedPool {
  const of = (side: Side) => people.filter((one) => one.side === side);
  const mentees = of('mentee');
  const mentors = of('mentor');
  const waiting = new Set(mentees.map((one) => one.personId));
  const free = new Set(mentors.map((one) => one.personId));
  const kind = (name: PairRow['kind']) =>
    pairs.filter((pair) => pair.kind === name).map(({ mentee, mentor }) => [mentee, mentor] as const);
  // A decision about somebody who already has a pair, or has left, has nothing to decide.
  const present = ([mentee, mentor]: readonly [string, string]) => waiting.has(mentee) && free.has(mentor);
  const forbidden = new Map(
    kind('forbidden')
      .filter(present)
      .map((pair) => [pair.join(), pair]),
  );
  const isLock = lockable(kind('exclusion'));
  const locked = kind('locked').filter(
    (pair) => present(pair) && !forbidden.has(pair.join()) && isLock(pair),
  );
  return {
    mentees,
    mentors,
    line,
    exclusions: kind('exclusion'),
    earlierPairs: kind('earlier'),
    locked,
    forbidden: [...forbidden.values()],
  };
}
