import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { refusalToSponsor, SPONSOR_HEARS_AFTER } from '@obi/mentoring/rules';
import { Notices } from '@obi/notifications/api';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Db, refuseIf } from '@obi/shared/api';
import { ProgrammeService } from '../programme/programme.service';
import type { SponsoredType } from './sponsor.graphql';
import { sponsorLeft } from './sponsor-left.notice';

/**
 * Mentees of programmes that somebody sponsors who called off two sessions or more. Who is paired anew needs time as
 * before, for as long as the programme runs.
 */
const SPONSORED_SQL = `
  select p.id as "programmeId", p.name as "programmeName",
    coalesce((select json_agg(json_build_object('id', m.id, 'name', m.full_name, 'callName', m.call_name, 'times', m.times,
        'lastOn', m.last_on) order by m.last_on desc, m.sort_name, m.id)
      from (select c.id, c.full_name, c.call_name, c.sort_name, count(*)::int as times,
              max((s.cancelled_at at time zone y.time_zone)::date)::text as last_on
            from mentoring.pair r join mentoring.session s on s.pair_id = r.id and s.cancelled_by = 'mentee'
            join mentoring.person_card c on c.id = r.mentee_id cross join people.company y
            where r.programme_id = p.id and (r.state in ('active', 'extended') or r.state = 'rePaired' and p.ends_on >= $3)
            group by c.id, c.full_name, c.call_name, c.sort_name having count(*) >= $2
            order by max(s.cancelled_at) desc limit 100) m), '[]') as "needTime"
  from mentoring.programme p where p.sponsor_id = $1 order by p.starts_on desc, p.id limit 20`;

/** Nobody stands behind these programmes any more; `readerIds` are those in HR who manage one that still runs. */
const LEFT_SQL = `
  with gone as (
    update mentoring.programme p set sponsor_id = null from people.person s
    where p.sponsor_id = any($1) and s.id = p.sponsor_id
    returning p.id, p.name, p.unit_id, p.ends_on, s.id as sponsor_id, s.full_name as sponsor)
  select g.id, g.name as programme, g.sponsor_id as "sponsorId", g.sponsor,
    array(select distinct r.person_id::text from people.role_grant r join people.person h on h.id = r.person_id
      where g.ends_on >= $2 and r.role = 'hr' and (h.left_on is null or h.left_on > $2) and (r.unit_id is null
        or r.unit_id = any((select u.lineage from people.unit u where u.id = g.unit_id)::uuid[]))) as "readerIds"
  from gone g order by g.id`;

interface LeftRow {
  readonly id: string;
  readonly programme: string;
  readonly sponsorId: string;
  readonly sponsor: string;
  readonly readerIds: readonly string[];
}

/** Who stands behind a programme: a senior who can make time for others, and hears when a mentee takes none. */
@Injectable()
export class Sponsors implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Notices) private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.notices.define(sponsorLeft);
  }

  /** HR names the sponsor of a programme, or nobody. */
  async name(actor: Actor, programmeId: string, personId: string | null): Promise<void> {
    await this.programmes.hold(actor, programmeId);
    if (personId !== null) {
      const person = await this.db.row<{ hasLeft: boolean }>(
        'select coalesce(left_on <= $2, false) as "hasLeft" from people.person where id = $1',
        [personId, await this.companies.today()],
      );
      refuseIf(refusalToSponsor(person));
    }
    await this.db.rows('update mentoring.programme set sponsor_id = $2 where id = $1', [
      programmeId,
      personId,
    ]);
    await this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.nameSponsor',
      subjectType: 'programme',
      subjectId: programmeId,
      detail: { sponsorId: personId },
    });
  }

  /** These people have left: their programmes have no sponsor from now on, and HR is told once to name another. */
  async letGo(personIds: readonly string[]): Promise<void> {
    const today = await this.companies.today();
    const left = await this.db.rows<LeftRow & Record<string, unknown>>(LEFT_SQL, [personIds, today]);
    await this.notices.sendAll(
      sponsorLeft,
      left.flatMap(({ id, sponsorId, sponsor, programme, readerIds }) => {
        const told = { key: `${id} ${sponsorId}`, detail: { sponsor, programme } };
        return readerIds.map((personId) => ({ personId, ...told }));
      }),
    );
    await this.audit.record(
      ...left.map(({ id, sponsorId }) => ({
        ...{ actorId: null, operation: 'mentoring.sponsorLeft', subjectType: 'programme', subjectId: id },
        detail: { sponsorId },
      })),
    );
  }

  /** The programmes that this person sponsors, with the mentees who need time made for them. Never a mentor. */
  async sponsoredBy(personId: string): Promise<SponsoredType[]> {
    return this.db.rows<SponsoredType & Record<string, unknown>>(SPONSORED_SQL, [
      personId,
      SPONSOR_HEARS_AFTER,
      await this.companies.today(),
    ]);
  }
}
