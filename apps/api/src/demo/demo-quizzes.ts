import type { Db } from '@obi/shared/api';

/** One row for each time that somebody took the quiz of a completed module of yellow; one in six failed it first. */
const TRIED = `
  select gen_random_uuid() as id, c.person_id, c.module, c.version, c.at, go, v.content->'questions' as questions,
    quiz->>'key' as step, (quiz->>'draw')::integer as draw, (quiz->>'passMark')::integer as pass_mark
  from curriculum.module_completion c
  join curriculum.module m on m.key = c.module and m.belt = 'yellow'
  join curriculum.module_version v on v.module = c.module and v.version = c.version
  cross join lateral (select s as quiz from jsonb_array_elements(v.content->'steps') s where s->>'type' = 'quiz' limit 1) q
  cross join lateral generate_series(case hashtext(c.person_id || c.module) & 7 when 0 then 1 else 2 end, 2) as go
  where c.round = 1`;

/** What was drawn each time, and how many answers were wrong. */
const DRAWN = `
  select t.*, q.question, q.question->>'key' as key, q.question->>'kind' as kind, q.place,
    case when go = 1 then 2 when 100 * (draw - 1) >= draw * pass_mark then hashtext(t.id::text) & 1 else 0 end as wrong
  from tried t cross join lateral (
    select question, row_number() over (order by md5(t.id::text || (question->>'key'))) as place
    from jsonb_array_elements(t.questions) as question) q
  where q.place <= t.draw`;

/** Some questions are harder than others: of those that were drawn, these are the first to be answered wrong. */
const ANSWERED = `
  select d.*, row_number() over (partition by id order by kind in ('single', 'several') desc,
    power(((hashtext(id::text || key) & 1023) + 1) / 1025.0, 1.0 / (1 + (hashtext(key) & 7))) desc) > wrong as is_right
  from drawn d`;

/** Not all of what belongs together, or another one than the right one. */
const CHOSEN = `
  case when is_right then array(select jsonb_array_elements_text(question->'correct'))
    else array(select option->>'key' from jsonb_array_elements(question->'options') as option
      where (question->'correct' ? (option->>'key')) = (kind = 'several') limit 1) end`;

/** The quizzes behind the modules of yellow, so that every question of its banks has figures. */
export async function insertQuizzes(db: Db): Promise<void> {
  await db.rows(`
    with tried as materialized (${TRIED}), drawn as materialized (${DRAWN}), answered as materialized (${ANSWERED}),
    attempts as (
      insert into curriculum.attempt (id, person_id, module, version, step, round, drawn, pass_mark, started_at,
        submitted_at, score, passed)
      select id, person_id, module, version, step, 1, jsonb_agg(jsonb_build_object('key', key, 'options',
          (select coalesce(jsonb_agg(o->>'key'), '[]') from jsonb_array_elements(question->'options') as o)) order by place),
        pass_mark, at - make_interval(mins => 30 * (3 - go)), at - make_interval(mins => 30 * (3 - go) - 4),
        100 * count(*) filter (where is_right) / count(*), go = 2
      from answered group by id, person_id, module, version, step, pass_mark, at, go)
    insert into curriculum.answer (attempt_id, question, chosen, is_right, answered_at)
    select id, key, ${CHOSEN}, is_right, at - make_interval(mins => 30 * (3 - go) - 3) from answered`);
}
