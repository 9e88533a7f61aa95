import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Notices } from '@obi/notifications/api';
import { Clock, Db, Jobs } from '@obi/shared/api';
import { proposalGone } from '../notices/proposal-gone.notice';
import { proposalWaits } from '../notices/proposal-waits.notice';
import { NEXT_BEST } from './next-best';

/** A proposal that was out and is withdrawn, with who is left without it. */
interface Withdrawn {
  readonly id: string;
  readonly programmeId: string;
  readonly menteeId: string;
  readonly mentorId: string;
  readonly mentee: string;
  readonly mentor: string;
  /** Whether this side's enrolment made it go. */
  readonly byMentee: boolean;
  readonly byMentor: boolean;
}

const withdrawSql = (which: string): string => `
  with gone as (
    update mentoring.proposal o set state = 'withdrawn', closed_at = $2, closed_because = $3
    where o.state in ('draft', 'sent', 'acceptedByMentee', 'acceptedByMentor') and ${which}
    returning o.*)
  select o.id, o.programme_id as "programmeId", o.mentee_id as "menteeId", o.mentor_id as "mentorId",
    e.call_name as mentee, m.call_name as mentor, o.mentee_enrolment_id = any($1) as "byMentee",
    o.mentor_enrolment_id = any($1) as "byMentor"
  from gone o join mentoring.person_card e on e.id = o.mentee_id join mentoring.person_card m on m.id = o.mentor_id
  where o.sent_at is not null order by o.id`;

type Because = 'NO_PLACE_LEFT' | 'ENROLMENT_WITHDRAWN' | 'APART';

/** Which proposals go: of enrolments ($1), of those without a place, or just these. */
const SQL: Readonly<Record<Because, string>> = {
  ENROLMENT_WITHDRAWN: withdrawSql('(o.mentee_enrolment_id = any($1) or o.mentor_enrolment_id = any($1))'),
  NO_PLACE_LEFT: withdrawSql(`exists (select from unnest($1::uuid[]) e
    where e in (o.mentee_enrolment_id, o.mentor_enrolment_id)
      and not exists (select from mentoring.seat s where s.enrolment_id = e and s.pair_id is null))`),
  APART: withdrawSql('o.id = any($1)'),
};

/** Proposals that can be answered no more: nobody is asked about them any longer, and who lost one is not left alone. */
@Injectable()
export class Withdrawals implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.notices.define(proposalGone);
  }

  /** What was proposed to somebody whose last place is taken now. */
  ofTaken(enrolmentIds: readonly string[]): Promise<void> {
    return this.withdraw(enrolmentIds, 'NO_PLACE_LEFT');
  }

  /** What was proposed to somebody who takes part no more. */
  ofGone(enrolmentIds: readonly string[]): Promise<void> {
    return this.withdraw(enrolmentIds, 'ENROLMENT_WITHDRAWN');
  }

  /** These proposals: a rule keeps the two apart by now. Both hear the same, whichever of them brought it about. */
  ofApart(proposalIds: readonly string[]): Promise<void> {
    return this.withdraw(proposalIds, 'APART');
  }

  private async withdraw(ids: readonly string[], because: Because): Promise<void> {
    const values = [ids, this.clock.now(), because];
    const gone = await this.db.rows<Withdrawn & Record<string, unknown>>(SQL[because], values);
    if (gone.length === 0) return;
    const people = gone.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]);
    await this.notices.settle(
      proposalWaits,
      people,
      gone.map(({ id }) => id),
    );
    await this.notices.sendAll(
      proposalGone,
      gone.flatMap(({ id, byMentee, byMentor, ...two }) => [
        ...(byMentee ? [] : [{ personId: two.menteeId, key: id, detail: { other: two.mentor } }]),
        ...(byMentor ? [] : [{ personId: two.mentorId, key: id, detail: { other: two.mentee } }]),
      ]),
    );
    const letDown = Map.groupBy(
      gone.filter(({ byMentee }) => !byMentee),
      ({ programmeId }) => programmeId,
    );
    for (const [programmeId, some] of letDown) {
      await this.jobs.send(NEXT_BEST, { programmeId, menteeIds: some.map(({ menteeId }) => menteeId) });
    }
  }
}
