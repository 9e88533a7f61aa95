/**
 * The limit of goal 1: a bare Node HTTP server with one named prepared statement whose JSON PostgreSQL builds. No session,
 * no policy, no headers: `GET /<person>` answers that person's path.
 */
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 16,
  options: '-c role=obi_app -c jit=off',
});

const text = `
  select json_build_object(
    'personId', c.person_id, 'asOf', current_date, 'held', c.held, 'earning', c.earning, 'done', c.done, 'total', c.total,
    'needs', c.needs, 'dueOn', c.due_on, 'overdueSince', c.overdue_since, 'overdueFor', c.overdue_for, 'belts', c.belts,
    'ladder', (
      select json_agg(json_build_object('belt', b.belt, 'purpose', b.purpose, 'summary', b.summary,
        'validityMonths', b.validity->'months'))
      from jsonb_to_recordset((select r.belts from belts.rule_set r where r.effective_from <= current_date
        order by r.effective_from desc, r.version desc limit 1))
        as b(belt text, purpose text, summary text, validity jsonb)),
    'modules', (
      select coalesce(json_agg(json_build_object('key', m.key, 'title', v.title, 'summary', v.summary, 'quote', v.quote,
        'minutes', v.minutes, 'position', m.position, 'completed', exists (select 1 from curriculum.module_completion k
          where k.person_id = c.person_id and k.module = m.key),
        'steps', (select json_agg(json_build_object('key', s.key, 'type', s.type, 'title', s.title, 'done',
            exists (select 1 from curriculum.step_completion d where d.person_id = c.person_id and d.module = m.key
              and d.step = s.key and d.step_hash = s.hash)))
          from jsonb_to_recordset(v.steps) as s(key text, type text, title text, hash text))) order by m.position), '[]')
      from curriculum.module m join curriculum.module_version v on v.module = m.key and v.version = m.version
      where m.belt = c.earning::text and m.retired_on is null)
  )::text as json
  from belts.certification c where c.person_id = $1`;

const server = createServer(async (request, response) => {
  try {
    const { rows } = await pool.query({ name: 'path', text, values: [request.url.slice(1)] });
    const body = Buffer.from(rows[0].json);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
