/** Mentoring pairs with sessions, notes and takeaways, encrypted as the product encrypts them. */
import { createCipheriv, randomBytes } from 'node:crypto';

/** The key that wraps the keys of the pairs; the measured product is started with the same one. */
export const NOTES_KEY = Buffer.alloc(32, 7).toString('base64');

const SESSIONS = 6;
const AT_ONCE = 250;

/** One programme, and for each pair two enrolments and the proposal that it came from. Mentors are signed in. */
const PAIRS_SQL = `
  insert into mentoring.programme (name, starts_on, ends_on, enrol_until, sessions, minutes, every_weeks, answer_days,
    min_grade_gap, min_overlap_minutes, same_location_required, allow_previous, weights, made_by)
  select 'Benchmark', current_date - 100, current_date + 100, current_date - 90, 7, 45, 3, 7, 1, 60, false, false, '{}', id
  from bench.person where n = 0;
  insert into mentoring.run (programme_id, ran_by, ran_at, input, result)
  select id, made_by, now(), '{}', '{}' from mentoring.programme;
  create table bench.pair as
  select gen_random_uuid() as id, gen_random_uuid() as proposal_id, gen_random_uuid() as mentor_enrolment,
    gen_random_uuid() as mentee_enrolment, s.person_id as mentor_id, m.id as mentee_id
  from (select *, row_number() over (order by person_id) as place from bench.signed_in where n >= 20) s
  join (select *, row_number() over (order by id) as place from bench.person p
        where not exists (select 1 from bench.signed_in x where x.person_id = p.id)) m on m.place = s.place
  where s.place <= (select count(*) / 40 from bench.person);
  insert into mentoring.enrolment (id, programme_id, person_id, side, capacity, wants, offers, languages, time_zone, hours)
  select e.id, p.id, e.person_id, e.side, 1, '{}', '{}', '{en}', 'UTC', '[]'
  from mentoring.programme p, (select mentor_enrolment as id, mentor_id as person_id, 'mentor' as side from bench.pair
    union all select mentee_enrolment, mentee_id, 'mentee' from bench.pair) e;
  insert into mentoring.proposal (id, programme_id, run_id, mentee_enrolment_id, mentor_enrolment_id, mentee_id, mentor_id,
    state, locked, score, reasons, reasons_for_two, to_check, sent_at, deadline)
  select p.proposal_id, r.programme_id, r.id, p.mentee_enrolment, p.mentor_enrolment, p.mentee_id, p.mentor_id, 'pair',
    false, 80, '[]', '[]', '{}', now() - interval '99 days', now() - interval '92 days'
  from bench.pair p, mentoring.run r`;

const WRITE_SQL = [
  `insert into mentoring.pair (id, programme_id, proposal_id, mentor_id, mentee_id, state, started_on, started_at, key_name,
     wrapped_key, counted_unit_id)
   select p.id, r.programme_id, p.proposal_id, p.mentor_id, p.mentee_id, 'active', current_date - 90,
     now() - interval '90 days', x."keyName", decode(x.wrapped, 'base64'),
     (select coalesce(u.lineage[2], u.id) from people.person e join people.unit u on u.id = e.unit_id where e.id = p.mentee_id)
   from jsonb_to_recordset($1::jsonb->'pairs') as x(id uuid, "keyName" text, wrapped text)
   join bench.pair p on p.id = x.id cross join mentoring.run r`,
  `insert into mentoring.agreement (pair_id, drives, every_weeks, minutes, ends_on, stays_between_us, saved_by, saved_at)
   select x.id, 'mentor', 3, 45, current_date + 60, decode(x.agreement, 'base64'), x.mentor, now()
   from jsonb_to_recordset($1::jsonb->'pairs') as x(id uuid, mentor uuid, agreement text)`,
  `insert into mentoring.session (id, pair_id, state, held_on, minutes, log_key, logged_by, logged_at, answered_by, answered_at)
   select x.id, x.pair, 'confirmed', current_date - 14 * x.place, 45, x.id::text, x.mentor, now() - 14 * x.place * interval '1 day',
     x.mentee, now() - 14 * x.place * interval '1 day'
   from jsonb_to_recordset($1::jsonb->'sessions') as x(id uuid, pair uuid, place int, mentor uuid, mentee uuid)`,
  `insert into mentoring.note (id, pair_id, session_id, author_id, kind, sealed, written_at)
   select x.id, x.pair, x.session, x.author, x.kind, decode(x.sealed, 'base64'), now()
   from jsonb_to_recordset($1::jsonb->'notes') as x(id uuid, pair uuid, session uuid, author uuid, kind text, sealed text)`,
  `insert into mentoring.takeaway (id, pair_id, session_id, author_id, kind, sealed)
   select x.id, x.pair, x.session, x.author, x.kind, decode(x.sealed, 'base64')
   from jsonb_to_recordset($1::jsonb->'takeaways') as x(id uuid, pair uuid, session uuid, author uuid, kind text, sealed text)`,
];

/** Makes one pair for every forty people. `keys` is the product's own service for the keys of pairs. */
export async function makePairs(client, keys) {
  await client.query(PAIRS_SQL);
  const { rows } = await client.query(
    'select id, mentor_id as mentor, mentee_id as mentee from bench.pair order by id',
  );
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const batch = JSON.stringify(written(rows.slice(from, from + AT_ONCE), keys));
    for (const sql of WRITE_SQL) await client.query(sql, [batch]);
  }
}

/** What the two of each pair wrote, sealed with the key of their pair. */
function written(rows, keys) {
  const all = { pairs: [], sessions: [], notes: [], takeaways: [] };
  for (const { id: pair, mentor, mentee } of rows) {
    const wrapped = keys.make(pair);
    const key = keys.open(pair, wrapped);
    const text = (author, kind, words) => {
      const id = newId();
      return { id, pair, author, kind, sealed: seal(key, `${pair}:${id}:${author}`, words) };
    };
    const agreement = seal(
      key,
      `${pair}:${pair}:${mentor}`,
      'What we say about colleagues stays between us.',
    );
    const { keyName, wrappedKey } = wrapped;
    all.pairs.push({ id: pair, mentor, agreement, keyName, wrapped: wrappedKey.toString('base64') });
    for (let place = 0; place < SESSIONS; place += 1) {
      const session = newId();
      all.sessions.push({ id: session, pair, place, mentor, mentee });
      all.notes.push({
        session,
        ...text(mentor, 'shared', 'We read four complaints and answered two of them together.'),
      });
      all.takeaways.push({
        session,
        ...text(mentee, 'learned', 'A short answer within the hour beats a long one tomorrow.'),
      });
      all.takeaways.push({
        session,
        ...text(mentor, 'taught', 'How to see who is asking before one answers.'),
      });
    }
  }
  return all;
}

function newId() {
  const hex = randomBytes(16).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** AES-256-GCM as the product has it: version, nonce, tag, ciphertext. */
function seal(key, place, words) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 }).setAAD(Buffer.from(place));
  const text = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), text]).toString('base64');
}
