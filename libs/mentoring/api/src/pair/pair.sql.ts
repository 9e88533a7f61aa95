import { LAST_SIGN } from './last-sign.sql';

const sealed = (column: string): string => `encode(${column}, 'base64')`;

const TERMS = `'drives', a.drives, 'everyWeeks', a.every_weeks, 'minutes', a.minutes, 'endsOn', a.ends_on,
    'sealed', ${sealed('a.stays_between_us')}, 'howWeStop', ${sealed('a.how_we_stop')}, 'agreedAt', a.agreed_at,
    'savedBy', a.saved_by, 'savedAt', a.saved_at`;

const AGREEMENT = `(select json_build_object(${TERMS}, 'changeAsked', ${sealed('a.change_asked')}, 'changeAskedAt', a.change_asked_at)
  from mentoring.agreement a where a.pair_id = r.id)`;

const IN_FORCE = `(select json_build_object(${TERMS}, 'changeAsked', null, 'changeAskedAt', null)
  from mentoring.agreement_in_force a where a.pair_id = r.id)`;

const GOALS = `(select coalesce(json_agg(json_build_object('id', g.id, 'sealed', ${sealed('g.sealed')}, 'byOn', g.by_on,
    'metOn', g.met_on, 'forSide', g.for_side, 'addedBy', g.added_by) order by g.met_on nulls last, g.by_on nulls last, g.added_at, g.id), '[]')
  from mentoring.goal g where g.pair_id = r.id)`;

/** Private notes of the other side never leave the database. */
const NOTES = `(select coalesce(json_agg(json_build_object('id', n.id, 'sessionId', n.session_id, 'authorId', n.author_id,
    'kind', n.kind, 'sealed', ${sealed('n.sealed')}) order by n.written_at, n.id), '[]')
  from mentoring.note n where n.pair_id = r.id and (n.kind = 'shared' or n.author_id = $2))`;

const TAKEAWAYS = `(select coalesce(json_agg(json_build_object('id', t.id, 'sessionId', t.session_id, 'authorId', t.author_id,
    'kind', t.kind, 'sealed', ${sealed('t.sealed')}) order by t.kind, t.id), '[]')
  from mentoring.takeaway t where t.pair_id = r.id)`;

/** A module keeps its title in the version that is taught now. */
const ABOUT = `(select json_build_object('key', m.key, 'title', v.title) from curriculum.module m
    join curriculum.module_version v on v.module = m.key and v.version = m.version where m.key = s.module)`;

const SESSIONS = `(select coalesce(json_agg(json_build_object('id', s.id, 'state', s.state, 'plannedFor', s.planned_for,
    'plannedMinutes', s.planned_minutes, 'titleBy', s.title_by, 'placeBy', s.place_by, 'title', ${sealed('s.title')}, 'place', ${sealed('s.place')},
    'heldOn', s.held_on, 'minutes', s.minutes, 'goalId', s.goal_id, 'about', ${ABOUT}, 'loggedBy', s.logged_by, 'loggedAt', s.logged_at,
    'loggedOn', (s.logged_at at time zone c.time_zone)::date, 'answeredAt', s.answered_at, 'cancelledBy', s.cancelled_by, 'saidBy', s.called_off_said_by,
    'cancelledAt', s.cancelled_at, 'minutesBefore', s.minutes_before, 'why', s.why,
    'moves', (select coalesce(json_agg(json_build_object('by', v.moved_by, 'movedAt', v.moved_at, 'from', v.from_at,
       'to', v.to_at, 'minutesBefore', v.minutes_before, 'why', v.why) order by v.id), '[]')
     from mentoring.session_move v where v.session_id = s.id))
    order by coalesce(s.held_on, (s.planned_for at time zone c.time_zone)::date) desc, s.logged_at desc, s.id), '[]')
  from mentoring.session s where s.pair_id = r.id)`;

/** What was talked about stays in sight until the session is logged. */
const AGENDA = `(select coalesce(json_agg(json_build_object('id', i.id, 'sealed', ${sealed('i.sealed')},
    'writtenBy', i.written_by, 'done', i.done_at is not null) order by i.added_at, i.id), '[]')
  from mentoring.agenda_item i where i.pair_id = r.id and (i.done_at is null or i.done_at >
    coalesce((select max(s.logged_at) from mentoring.session s where s.pair_id = r.id), '-infinity')))`;

/** One pair with everything that one of the two may read, in one statement; nothing for anybody else. */
export const PAIR_SQL = `
  select r.id, p.name as "programmeName", p.sponsor_id is not null as "hasSponsor", p.sessions as "sessionsPlanned", p.minutes as "usualMinutes",
    p.every_weeks as "usualWeeks", coalesce(r.extended_until, p.ends_on)::text as "programmeEndsOn", r.state, r.started_on::text as "startedOn",
    r.started_at as "startedAt", ${LAST_SIGN} as "lastSignAt", r.ended_on::text as "endedOn", r.mentor_id as "mentorId", r.mentee_id as "menteeId",
    r.key_name as "keyName", r.wrapped_key as "wrappedKey", mentor.card as mentor, mentee.card as mentee,
    ${AGREEMENT} as agreement, ${IN_FORCE} as "agreementInForce", ${GOALS} as goals, ${NOTES} as notes, ${TAKEAWAYS} as takeaways, ${SESSIONS} as sessions,
    ${AGENDA} as agenda
  from mentoring.pair r
  join mentoring.programme p on p.id = r.programme_id
  join mentoring.person_card mentor on mentor.id = r.mentor_id
  join mentoring.person_card mentee on mentee.id = r.mentee_id
  cross join people.company c
  where r.id = $1 and $2 in (r.mentor_id, r.mentee_id)`;

/** The pairs of a person, running ones first. */
export const MY_PAIRS_SQL = `
  select r.id, p.name as "programmeName", r.state, case when r.mentor_id = $1 then 'mentor' else 'mentee' end as "mySide",
    c.card as other,
    (select count(*)::int from mentoring.session s where s.pair_id = r.id and s.state = 'logged' and s.logged_by <> $1) as "toConfirm",
    (select count(*)::int from mentoring.session s where s.pair_id = r.id and s.state = 'disputed' and s.logged_by = $1) as "toCorrect",
    (select s.planned_for from mentoring.session s where s.pair_id = r.id and s.state = 'planned') as "nextSessionAt"
  from mentoring.pair r join mentoring.programme p on p.id = r.programme_id
  join mentoring.person_card c on c.id = case when r.mentor_id = $1 then r.mentee_id else r.mentor_id end
  where $1 in (r.mentor_id, r.mentee_id)
  order by r.state in ('active', 'extended') desc, r.started_at desc, r.id limit 50`;
