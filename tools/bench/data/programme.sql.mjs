/** A programme in which everybody waits for a mentor: drawn from the company, the seniors as mentees, the juniors as mentors. */
const ZONES = `array['Europe/Lisbon', 'Europe/Paris', 'Europe/Paris', 'Europe/Athens', 'America/New_York', 'America/Chicago',
  'Asia/Kolkata', 'Asia/Singapore']`;
const LANGUAGES = `array['en', 'en', 'en', 'de', 'fr', 'es', 'pt', 'ja', 'hi']`;
const TAUGHT = `array['platforms', 'customers', 'posting', 'answering', 'crisis', 'guide', 'searching', 'ai', 'young', 'inclusion']`;
const ASKED_BACK = `array['leading', 'deciding', 'money', 'career', 'industry', 'presenting']`;

/** Some of a list of topics, another few for everybody. */
const some = (topics, most, salt) => `(select array_agg(topic) from (
  select topic from unnest(${topics}) with ordinality t(topic, place)
  order by bench.draw(e.n * 31 + place, ${salt}, 100000) limit 1 + bench.draw(e.n, ${salt}, ${most})) x)`;

/** What the programme is called. */
export const PROGRAMME = 'What if';

/** So many mentees and as many mentors with one place each. */
export const PROGRAMME_SQL = (size) => `
  create temporary table enrolling as
  (select n, id, grade, 'mentee' as side from bench.person where n > 0 and grade >= 6 order by n limit ${Number(size)})
  union all
  (select n, id, grade, 'mentor' from bench.person where n > 0 and grade <= 5 order by n limit ${Number(size)});
  insert into mentoring.programme (name, starts_on, ends_on, enrol_until, sessions, minutes, every_weeks, answer_days,
    min_grade_gap, min_overlap_minutes, same_location_required, allow_previous, weights, made_by)
  select '${PROGRAMME}', current_date + 14, current_date + 200, current_date + 7, 7, 45, 3, 7, 1, 60, false, false,
    '{"goals": 55, "reciprocity": 15, "crossSilo": 10, "availability": 10, "preference": 10, "waited": 0}', id
  from bench.person where n = 0;
  insert into mentoring.enrolment (programme_id, person_id, side, capacity, wants, offers, languages, time_zone, hours)
  select p.id, e.id, e.side, 1,
    case e.side when 'mentee' then ${some(TAUGHT, 4, 60)} else ${some(ASKED_BACK, 3, 61)} end,
    case e.side when 'mentor' then ${some(TAUGHT, 4, 62)} else ${some(ASKED_BACK, 3, 63)} end,
    array(select distinct unnest(array['en', (${LANGUAGES})[1 + bench.draw(e.n, 64, 9)]])),
    (${ZONES})[1 + bench.draw(e.n, 65, 8)],
    (select jsonb_agg(jsonb_build_object('day', day, 'from', 480 + 30 * bench.draw(e.n * 7 + day, 66, 8),
      'to', 840 + 30 * bench.draw(e.n * 7 + day, 67, 10)))
     from generate_series(1, 5) day where bench.draw(e.n * 7 + day, 68, 10) < 7 or day = 3)
  from enrolling e, mentoring.programme p where p.name = '${PROGRAMME}';
  insert into mentoring.seat (enrolment_id, place)
  select e.id, 1 from mentoring.enrolment e join mentoring.programme p on p.id = e.programme_id where p.name = '${PROGRAMME}';
  insert into mentoring.preference (enrolment_id, person_id, place)
  select e.id, (select x.id from enrolling x where x.side <> e.side order by bench.draw(x.n, 69 + e.n, 100000) limit 1), 1
  from (select x.n, x.side, e.id from enrolling x join mentoring.enrolment e on e.person_id = x.id and e.side = x.side
        join mentoring.programme p on p.id = e.programme_id and p.name = '${PROGRAMME}') e
  where e.n % 20 = 0;
  analyze`;
