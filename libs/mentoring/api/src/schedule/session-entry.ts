import { Inject, Injectable } from '@nestjs/common';
import { isRunning, type PairState, type SessionState } from '@obi/mentoring/rules';
import { Db } from '@obi/shared/api';
import { openText } from '../notes/seal';
import { PairKeys } from '../notes/pair-keys';

/** One of the two, as calendars know people. */
export interface EntryPerson {
  readonly id: string;
  readonly name: string;
  readonly callName: string;
  readonly email: string | null;
  /** Where they are, as they enrolled. */
  readonly timeZone: string;
}

/** A session as an entry of a calendar; notes never belong to it. */
export interface SessionEntry {
  readonly id: string;
  readonly pairId: string;
  readonly sequence: number;
  readonly at: Date;
  readonly minutes: number;
  readonly title: string;
  readonly place: string;
  readonly changedAt: Date;
  readonly plannedBy: string | null;
  /** Whether it does not take place: called off, or the pair has ended before it. */
  readonly isOff: boolean;
  readonly mentor: EntryPerson;
  readonly mentee: EntryPerson;
}

interface Row extends Omit<SessionEntry, 'title' | 'place' | 'isOff'> {
  readonly state: SessionState;
  readonly pairState: PairState;
  readonly keyName: string;
  readonly wrappedKey: Buffer;
  readonly title: Buffer | null;
  readonly place: Buffer | null;
  readonly titleBy: string | null;
  readonly placeBy: string | null;
}

const person = (alias: string, enrolment: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.full_name, 'callName',
     coalesce(nullif(${alias}.given_name, ''), split_part(${alias}.full_name, ' ', 1)), 'email', ${alias}.email,
     'timeZone', ${enrolment}.time_zone)`;

const ENTRIES_SQL = `
  select s.id, s.pair_id as "pairId", s.sequence, s.planned_for as at, s.state, s.title, s.place,
    coalesce(s.planned_minutes, s.minutes, p.minutes) as minutes, coalesce(s.changed_at, s.planned_for) as "changedAt",
    s.planned_by as "plannedBy", s.title_by as "titleBy", s.place_by as "placeBy", r.state as "pairState", r.key_name as "keyName", r.wrapped_key as "wrappedKey",
    ${person('m', 'om')} as mentor, ${person('e', 'oe')} as mentee
  from mentoring.session s join mentoring.pair r on r.id = s.pair_id
  join mentoring.programme p on p.id = r.programme_id
  join people.person m on m.id = r.mentor_id join people.person e on e.id = r.mentee_id
  join mentoring.proposal o on o.id = r.proposal_id
  join mentoring.enrolment om on om.id = o.mentor_enrolment_id join mentoring.enrolment oe on oe.id = o.mentee_enrolment_id`;

/** Text of an entry: where it is kept, and who sealed it. */
export const placeOfTitle = (pairId: string, sessionId: string, authorId: string) => ({
  pairId,
  id: `${sessionId}:title`,
  authorId,
});
export const placeOfPlace = (pairId: string, sessionId: string, authorId: string) => ({
  pairId,
  id: `${sessionId}:place`,
  authorId,
});

/** Reads sessions as calendars show them. */
@Injectable()
export class SessionEntries {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(PairKeys) private readonly keys: PairKeys,
  ) {}

  async one(sessionId: string): Promise<SessionEntry | undefined> {
    const row = await this.db.row<Row & Record<string, unknown>>(
      `${ENTRIES_SQL} where s.id = $1 and s.planned_for is not null`,
      [sessionId],
    );
    return row && this.shown(row);
  }

  /** What stands in the calendar of one person: what comes, and what was since a day. */
  async of(personId: string, since: Date): Promise<SessionEntry[]> {
    const rows = await this.db.rows<Row & Record<string, unknown>>(
      `${ENTRIES_SQL} where $1 in (r.mentor_id, r.mentee_id) and s.planned_for > $2 order by s.planned_for, s.id limit 500`,
      [personId, since],
    );
    return rows.map((row) => this.shown(row));
  }

  private shown({
    state,
    pairState,
    keyName,
    wrappedKey,
    title,
    place,
    titleBy,
    placeBy,
    ...row
  }: Row): SessionEntry {
    const { id, pairId } = row;
    const key = (title ?? place) && this.keys.open(pairId, { keyName, wrappedKey });
    return {
      ...row,
      isOff: state === 'didNotHappen' || (state === 'planned' && !isRunning(pairState)),
      title: key && title ? openText(key, placeOfTitle(pairId, id, titleBy ?? ''), title) : '',
      place: key && place ? openText(key, placeOfPlace(pairId, id, placeBy ?? ''), place) : '',
    };
  }
}
