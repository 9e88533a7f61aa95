import { Inject, Injectable } from '@nestjs/common';
import { type Actor, cursorOf, Db, type PageArgs, pageOf, pageSize, readCursor } from '@obi/shared/api';
import { type PersonCard, shownPerson } from '../person/person.graphql';
import { ProgrammeService } from '../programme/programme.service';
import type { HeldNowType, WouldRatherPage, WouldRatherType } from './would-rather.graphql';

interface HeldRow {
  readonly card: PersonCard;
  readonly score: number;
  readonly locked: boolean;
}
interface Row {
  readonly place: number;
  readonly score: number;
  readonly mentee: PersonCard;
  readonly mentor: PersonCard;
  readonly menteeNow: HeldRow | null;
  readonly mentorNow: HeldRow | null;
}

/**
 * Those whom the newest run named and for whom it still holds: the mentee has a draft or nobody and is not locked, and the
 * mentor has a free place or a draft that scores less. Whoever was asked meanwhile is no longer moved.
 */
const PAGE_SQL = `
  with newest as (select id from mentoring.run where programme_id = $1 order by ran_at desc limit 1),
  open as materialized (
    select o.mentee_enrolment_id, o.mentor_enrolment_id, o.mentee_id, o.mentor_id, o.score::int as score, o.locked,
      o.state = 'draft' as is_draft
    from mentoring.proposal o
    where o.programme_id = $1 and o.state in ('draft', 'sent', 'acceptedByMentee', 'acceptedByMentor'))
  select w.place, w.score::int as score, mentee.card as mentee, mentor.card as mentor,
    case when own.score is not null then json_build_object('card', other.card, 'score', own.score, 'locked', own.locked)
      end as "menteeNow",
    case when free.places <= 0 then json_build_object('card', least.card, 'score', least.score, 'locked', least.locked)
      end as "mentorNow"
  from mentoring.would_rather w
  join mentoring.enrolment e on e.id = w.mentee_enrolment_id and e.withdrawn_at is null
  join mentoring.enrolment m on m.id = w.mentor_enrolment_id and m.withdrawn_at is null
  join mentoring.person_card mentee on mentee.id = e.person_id
  join mentoring.person_card mentor on mentor.id = m.person_id
  left join open own on own.mentee_enrolment_id = e.id
  left join mentoring.person_card other on other.id = own.mentor_id
  cross join lateral (
    select (select count(*) from mentoring.seat s where s.enrolment_id = m.id and s.pair_id is null)
      - (select count(*) from open o where o.mentor_enrolment_id = m.id) as places) as free
  left join lateral (
    select o.score, o.locked, p.card from open o join mentoring.person_card p on p.id = o.mentee_id
    where o.mentor_enrolment_id = m.id and o.is_draft order by o.score, o.mentee_id limit 1) as least on true
  where w.run_id = (select id from newest) and w.place > $2
    and (own.score is null or (own.is_draft and not own.locked and own.mentor_id <> m.person_id and w.score >= own.score))
    and (own.score is not null or exists (select 1 from mentoring.seat s where s.enrolment_id = e.id and s.pair_id is null))
    and (free.places > 0 or w.score >= least.score)
  order by w.place limit $3`;

/** Who would rather have each other than what is proposed to them: one statement, whatever the number of people. */
@Injectable()
export class WouldRather {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
  ) {}

  async of(actor: Actor, programmeId: string, page: PageArgs): Promise<WouldRatherPage> {
    await this.programmes.one(actor, programmeId);
    const first = pageSize(page.first);
    const [after = -1] = readCursor(page.after, 1) ?? [];
    const rows = await this.db.rows<Row & Record<string, unknown>>(PAGE_SQL, [programmeId, after, first + 1]);
    const { nodes, pageInfo } = pageOf(rows, first, ({ place }) => cursorOf([place]));
    return { nodes: nodes.map(shownRow), pageInfo };
  }
}

const shownHeld = (held: HeldRow | null): HeldNowType | null =>
  held && { person: shownPerson(held.card), score: held.score, locked: held.locked };

function shownRow({ score, mentee, mentor, menteeNow, mentorNow }: Row): WouldRatherType {
  return {
    score,
    mentee: shownPerson(mentee),
    mentor: shownPerson(mentor),
    menteeNow: shownHeld(menteeNow),
    mentorNow: shownHeld(mentorNow),
    menteeGain: score - (menteeNow?.score ?? 0),
    mentorGain: score - (mentorNow?.score ?? 0),
  };
}
