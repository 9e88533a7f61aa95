/** All rows of a workbench: what was last proposed to each mentee, and the mentees without a mentor. */
const ROWS = `
  with newest as (select id, ran_at from mentoring.run where programme_id = $1 order by ran_at desc limit 1),
  without as (
    select e.id, e.person_id, u.reason, u.change
    from mentoring.unserved u join newest n on n.id = u.run_id join mentoring.enrolment e on e.id = u.enrolment_id
    where e.withdrawn_at is null and not exists (select 1 from mentoring.proposal o
      left join mentoring.pair r on r.proposal_id = o.id where o.mentee_enrolment_id = e.id
      and (o.state in ('draft', 'sent', 'acceptedByMentee', 'acceptedByMentor') or r.state in ('active', 'extended')))),
  latest as (
    select o.id, o.mentee_enrolment_id, o.mentee_id, o.mentor_id, o.locked, o.score::int as score, o.state, o.deadline,
      row_number() over (partition by o.mentee_enrolment_id order by o.closed_at desc nulls first) as n
    from mentoring.proposal o left join mentoring.pair r on r.proposal_id = o.id
    where o.programme_id = $1 and o.state <> 'withdrawn' and r.ended_on is null),
  flagged as (
    select r.proposal_id, json_build_object('pairId', r.id, 'gradesApart', f.grades_apart, 'since', f.raised_at) as flag
    from mentoring.pair_flag f join mentoring.pair r on r.id = f.pair_id
    where r.programme_id = $1 and f.looked_at is null and r.state in ('active', 'extended')),
  rows as (
    select o.id, o.id as proposal_id, o.mentee_id, o.mentor_id, o.locked, o.score,
      case when o.state in ('sent', 'acceptedByMentee', 'acceptedByMentor') and o.deadline <= $2
        then 'expired' else o.state end as state, f.flag
    from latest o left join flagged f on f.proposal_id = o.id
    where o.n = 1 and o.mentee_enrolment_id not in (select id from without)
    union all
    select id, null, person_id, null, false, -1, null, null from without)`;

/** How many rows each filter shows, how many drafts can be sent, and when the newest run was. */
export const COUNTS_SQL = `${ROWS}
  select (select id from newest) as "runId", (select ran_at from newest) as "ranAt",
    (select count(*)::int from mentoring.decision where programme_id = $1 and kind = 'forbidden') as forbidden,
    count(*)::int as "all", count(*) filter (where locked)::int as locked,
    count(*) filter (where proposal_id is not null and score < $3)::int as low,
    count(*) filter (where proposal_id is null)::int as blocked,
    count(*) filter (where flag is not null)::int as flagged,
    count(*) filter (where state = 'draft')::int as drafts,
    count(*) filter (where proposal_id is not null)::int as pairs,
    coalesce(round(avg(score) filter (where proposal_id is not null)), 0)::int as average
  from rows`;

/** Which rows a filter shows; one of the two has all the words in their name. $3 which, $4 low, $5 parts of a name. */
const FOUND = `from rows r
  where ($3 = 'all' or ($3 = 'locked' and r.locked) or ($3 = 'low' and r.proposal_id is not null and r.score < $4)
      or ($3 = 'blocked' and r.proposal_id is null) or ($3 = 'flagged' and r.flag is not null))
    and ($5 = '{}'::text[] or exists (select from people.person p where p.id in (r.mentee_id, r.mentor_id)
      and not exists (select from unnest($5::text[]) word where strpos(p.sort_name, word) = 0)))`;

/** What somebody said when they declined, $9 reading: a proposal of $9's own says nothing of why the other one declined. */
const REASON_OF = (proposal: string): string =>
  `case when $9::uuid not in (${proposal}.mentee_id, ${proposal}.mentor_id) then ${proposal}.closed_because end`;

/** Every earlier no to or of this mentee, the newest first; what stands in the row itself is not told again. */
const EARLIER_NOES = `
  select coalesce(json_agg(json_build_object('mentor', m.card->>'name', 'by',
      case when d.closed_by = d.mentee_id then 'mentee' else 'mentor' end, 'at', d.closed_at,
      'because', ${REASON_OF('d')}) order by d.closed_at desc), '[]')
  from mentoring.proposal d join mentoring.person_card m on m.id = d.mentor_id
  where d.mentee_id = r.mentee_id and d.programme_id = $1 and d.state = 'declined'
    and d.id is distinct from r.proposal_id`;

/** One page of rows, the highest score first. What is long is read of the rows of the page alone. */
export const PAGE_SQL = `${ROWS},
  page as (
    select r.* ${FOUND} and ($6::int is null or (r.score, r.id) < ($6::int, $7::uuid))
    order by r.score desc, r.id desc limit $8)
  select r.id, r.proposal_id as "proposalId", r.locked, r.score, coalesce(o.reasons, '[]') as reasons,
    coalesce(o.to_check, array[w.reason]) as "toCheck", r.state, o.sent_at as "sentAt", o.deadline,
    ${REASON_OF('o')} as "closedBecause", w.change, (${EARLIER_NOES}) as "earlierNoes",
    case when r.state <> 'declined' then null when o.closed_by = r.mentee_id then 'mentee' else 'mentor' end as "declinedBy", o.accepted_at as "acceptedAt", r.flag,
    mentee.card as mentee, mentor.card as mentor
  from page r left join mentoring.proposal o on o.id = r.proposal_id left join without w on w.id = r.id
  join mentoring.person_card mentee on mentee.id = r.mentee_id
  left join mentoring.person_card mentor on mentor.id = r.mentor_id
  order by r.score desc, r.id desc`;

/** How many rows a filter finds, and the last row of each full page: whoever scrolls far goes straight to any of them. */
export const ENDS_SQL = `${ROWS},
  found as (select r.id, r.score, row_number() over (order by r.score desc, r.id desc) as n ${FOUND})
  select count(*)::int as found,
    coalesce(json_agg(json_build_array(score, id) order by n) filter (where n % $6 = 0), '[]') as ends
  from found`;
