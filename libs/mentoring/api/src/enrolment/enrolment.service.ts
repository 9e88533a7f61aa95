import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { Belt } from '@obi/kernel';
import {
  type EnrolmentWish,
  faultsOfEnrolment,
  refusalToChangeEnrolment,
  refusalToJoin,
  type Side,
} from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Clock, Db, notFound, refuseIf } from '@obi/shared/api';
import { StillAllowed } from '../proposal/still-allowed';
import { Withdrawals } from '../proposal/withdrawals';
import { IS_OPEN_TO } from './may-join.sql';

interface JoinRow {
  readonly enrolUntil: string;
  readonly menteeGradeAtLeast: number | null;
  readonly mentorGradeAtMost: number | null;
  readonly menteeBeltAtLeast: Belt | null;
  readonly mentorBeltAtLeast: Belt | null;
  readonly isInUnit: boolean;
  readonly grade: number | null;
  readonly leftOn: string | null;
  readonly held: Belt | null;
}

const JOIN_SQL = `
  select p.enrol_until::text as "enrolUntil", p.mentee_grade_at_least as "menteeGradeAtLeast",
    p.mentor_grade_at_most as "mentorGradeAtMost", p.mentee_belt_at_least as "menteeBeltAtLeast",
    p.mentor_belt_at_least as "mentorBeltAtLeast", m.grade, m.left_on::text as "leftOn", m.card ->> 'held' as held,
    (${IS_OPEN_TO}) as "isInUnit"
  from mentoring.programme p, mentoring.person_card m where p.id = $1 and m.id = $2`;

const SAVE_SQL = `
  insert into mentoring.enrolment (programme_id, person_id, side, capacity, wants, offers, languages, time_zone, hours, enrolled_at, changed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
  on conflict on constraint enrolment_once do update set capacity = excluded.capacity, wants = excluded.wants,
    offers = excluded.offers, languages = excluded.languages, time_zone = excluded.time_zone, hours = excluded.hours,
    changed_at = excluded.changed_at, withdrawn_at = null
  returning id`;

/** People enrol themselves, change what they said, and withdraw. */
@Injectable()
export class EnrolmentService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Withdrawals) private readonly withdrawals: Withdrawals,
    @Inject(StillAllowed) private readonly stillAllowed: StillAllowed,
  ) {}

  /** Enrols a person on one side, or changes what they said; nobody is enrolled twice on a side. */
  async enrol(actor: Actor, programmeId: string, wish: EnrolmentWish): Promise<void> {
    await this.requireMayJoin(actor, programmeId, wish.side);
    faultsOfEnrolment(wish, actor.id).slice(0, 1).forEach(refuseIf);
    const before = await this.held(actor.id, programmeId, wish.side);
    if (before) refuseIf(refusalToChangeEnrolment(before.pairs, wish));
    const row = await this.db.row<{ id: string }>(SAVE_SQL, [
      programmeId,
      actor.id,
      wish.side,
      wish.capacity,
      wish.wants,
      wish.offers,
      wish.languages,
      wish.timeZone,
      JSON.stringify(wish.hours.map(({ day, from, to }) => ({ day, from, to }))),
      this.clock.now(),
    ]);
    const id = row?.id ?? notFound();
    await this.nameOthers(id, wish);
    await this.offerPlaces(id, wish.capacity);
    if (before) await this.withdrawals.ofApart(await this.stillAllowed.noLonger(id));
    const { side, capacity } = wish;
    await this.record(actor, 'mentoring.enrol', id, { programmeId, side, capacity });
  }

  /** Takes an enrolment back at any time; what was proposed meanwhile is withdrawn, a running pair goes on. */
  async withdraw(actor: Actor, enrolmentId: string): Promise<string> {
    const found = await this.db.row<{ programmeId: string; side: Side }>(
      `select programme_id as "programmeId", side from mentoring.enrolment
       where id = $1 and person_id = $2 and withdrawn_at is null`,
      [enrolmentId, actor.id],
    );
    if (!found) notFound();
    // Whoever decides about their places meanwhile has decided first.
    await this.held(actor.id, found.programmeId, found.side);
    await this.takeBack([enrolmentId]);
    await this.record(actor, 'mentoring.withdrawEnrolment', enrolmentId, found);
    return found.programmeId;
  }

  /** Ends enrolments: their open proposals are withdrawn, their free places go. */
  async takeBack(enrolmentIds: readonly string[]): Promise<void> {
    const now = this.clock.now();
    await this.db.rows(
      'update mentoring.enrolment set withdrawn_at = $2, changed_at = $2 where id = any($1)',
      [enrolmentIds, now],
    );
    await this.withdrawals.ofGone(enrolmentIds);
    await this.db.rows('delete from mentoring.seat where enrolment_id = any($1) and pair_id is null', [
      enrolmentIds,
    ]);
  }

  private async requireMayJoin(actor: Actor, programmeId: string, side: Side): Promise<void> {
    const row = await this.db.row<JoinRow>(JOIN_SQL, [programmeId, actor.id]);
    // A programme of another unit is not theirs to know of.
    if (!row?.isInUnit) notFound();
    const today = await this.companies.today();
    refuseIf(refusalToJoin({ side, terms: row, person: row, isInUnit: row.isInUnit, today }));
  }

  /** The enrolment as it is, kept from changing meanwhile, with the number of its pairs. */
  private async held(personId: string, programmeId: string, side: Side) {
    const row = await this.db.row<{ id: string }>(
      `select id from mentoring.enrolment where programme_id = $1 and person_id = $2 and side = $3 for no key update`,
      [programmeId, personId, side],
    );
    if (!row) return undefined;
    const seats = await this.db.row<{ pairs: number }>(
      'select count(*)::int as pairs from mentoring.seat where enrolment_id = $1 and pair_id is not null',
      [row.id],
    );
    return { id: row.id, pairs: seats?.pairs ?? 0 };
  }

  private async nameOthers(id: string, wish: EnrolmentWish): Promise<void> {
    await this.db.rows(
      `with gone as (delete from mentoring.exclusion where enrolment_id = $1 and person_id <> all($2))
       insert into mentoring.exclusion (enrolment_id, person_id)
       select $1, p.id from people.person p where p.id = any($2) on conflict do nothing`,
      [id, wish.ratherNot],
    );
    await this.db.rows('delete from mentoring.preference where enrolment_id = $1', [id]);
    await this.db.rows(
      `insert into mentoring.preference (enrolment_id, person_id, place)
       select $1, p.id, min(n) from unnest($2::uuid[]) with ordinality as t(id, n)
       join people.person p on p.id = t.id group by p.id`,
      [id, wish.rather],
    );
  }

  /** As many rows as places; taken ones stay, wherever they are counted. */
  private async offerPlaces(id: string, capacity: number): Promise<void> {
    await this.db.rows('delete from mentoring.seat where enrolment_id = $1 and pair_id is null', [id]);
    await this.db.rows(
      `insert into mentoring.seat (enrolment_id, place)
       select $1, free.place from (
         select n as place from generate_series(1, 3) n
         where n not in (select place from mentoring.seat where enrolment_id = $1) order by n
         limit greatest(0, $2 - (select count(*) from mentoring.seat where enrolment_id = $1))) free`,
      [id, capacity],
    );
  }

  private record(actor: Actor, operation: string, subjectId: string, detail: object): Promise<void> {
    return this.audit.record({
      actorId: actor.id,
      operation,
      subjectType: 'enrolment',
      subjectId,
      detail: { ...detail },
    });
  }
}
