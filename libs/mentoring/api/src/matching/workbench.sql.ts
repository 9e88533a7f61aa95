/** All rows of a workbench: what was last proposed to each mentee, and the mentees without a mentor. */
const ROWS = `
  with newest as (select id, ran_at from mentoring.run where programme_id = $1 order by ran_at desc limit 1),
  without as (
    select e.id, e.person_id, u.reason, u.change
    from mentoring.unserved u join newest n on n.id = u.run_id join mentoring.enrolment e on e.id = u.enrolment_id
    where e.withdrawn_at is null and not exists (select 1 from mentoring.proposal o where o.mentee_enrolment_id = e.id
      and o.state in ('draft', 'sent', 'acceptedByMentee', 'acceptedByMentor', 'pair'))),
  latest as (
    select o.*, row_number() over (partition by o.mentee_enrolment_id order by o.closed_at desc nulls first) as n
    from mentoring.proposal o where o.programme_id = $1 and o.state <> 'withdrawn'),
  rows as (
    select o.id, o.id as proposal_id, o.mentee_id, o.mentor_id, o.locked, o.score::int as score, o.reasons, o.to_check,
      case when o.state in ('sent', 'acceptedByMentee', 'acceptedByMentor') and o.deadline <= $2
        then 'expired' else o.state end as state,
      o.sent_at, o.deadline, o.accepted_at, o.closed_because, null::text as change
    from latest o where o.n = 1 and o.mentee_enrolment_id not in (select id from without)
    union all
    select id, null, person_id, null, false, -1, '[]', array[reason], null, null, null, null, null, change from without)`;

/** How many rows each filter shows, how many drafts can be sent, and when the newest run was. */
export const COUNTS_SQL = `${ROWS}
  select (select id from newest) as "runId", (select ran_at from newest) as "ranAt",
    count(*)::int as "all", count(*) filter (where locked)::int as locked,
    count(*) filter (where proposal_id is not null and score < $3)::int as low,
    count(*) filter (where proposal_id is null)::int as blocked,
    count(*) filter (where state = 'draft')::int as drafts,
    count(*) filter (where proposal_id is not null)::int as pairs,
    coalesce(round(avg(score) filter (where proposal_id is not null)), 0)::int as average
  from rows`;

/** Which rows a filter shows; a name is looked for in both columns. $3 which, $4 low, $5 part of a name. */
const FOUND = `from rows r join mentoring.person_card mentee on mentee.id = r.mentee_id
  left join mentoring.person_card mentor on mentor.id = r.mentor_id
  where ($3 = 'all' or ($3 = 'locked' and r.locked) or ($3 = 'low' and r.proposal_id is not null and r.score < $4)
      or ($3 = 'blocked' and r.proposal_id is null))
    and ($5 = '' or strpos(mentee.sort_name, $5) > 0 or strpos(mentor.sort_name, $5) > 0)`;

/** One page of rows, the highest score first; one more than asked for tells whether more follow. */
export const PAGE_SQL = `${ROWS}
  select r.id, r.proposal_id as "proposalId", r.locked, r.score, r.reasons, r.to_check as "toCheck", r.state,
    r.sent_at as "sentAt", r.deadline, r.closed_because as "closedBecause", r.change, r.accepted_at as "acceptedAt",
    mentee.card as mentee, mentor.card as mentor
  ${FOUND} and ($6::int is null or (r.score, r.id) < ($6::int, $7::uuid))
  order by r.score desc, r.id desc limit $8`;

/** How many rows a filter finds, and the last row of each full page: whoever scrolls far goes straight to any of them. */
export const ENDS_SQL = `${ROWS},
  found as (select r.id, r.score, row_number() over (order by r.score desc, r.id desc) as n ${FOUND})
  select count(*)::int as found,
    coalesce(json_agg(json_build_array(score, id) order by n) filter (where n % $6 = 0), '[]') as ends
  from found`;
