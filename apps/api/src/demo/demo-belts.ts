import type { LocalDate } from '@obi/kernel';
import type { Db } from '@obi/shared/api';
import type { DemoPerson } from './cast';
import { historyOf, type Taught } from './demo-history';

/** What an award of the demo rests on: the modules of its belt and, under white, the guide. */
const EVIDENCE = `(
  select jsonb_agg(proof.id) from belts.event did
  cross join lateral (
    select did.id::text as id where did.kind = 'module-completed' and exists (select 1 from curriculum.module m
      where m.key = did.detail->>'module' and m.belt = e.detail->>'belt')
    union all
    select did.id || ':' || (clause->>'key') from jsonb_array_elements(did.detail->'clauses') clause
    where did.kind = 'clauses-acknowledged' and e.detail->>'belt' = 'white'
  ) proof where did.person_id = p.id)`;

/** Writes what everybody did until a day: in the belts' own book and in those of the guide and the modules. */
export async function insertHistory(
  db: Db,
  people: readonly DemoPerson[],
  taught: Taught,
  until: LocalDate,
): Promise<void> {
  const events = people.flatMap((person, index) => historyOf(person, index, taught, until));
  const json = JSON.stringify(events);
  const rows = `jsonb_to_recordset($1) as e(number text, "on" date, kind text, key text, detail jsonb)
     join people.person p on p.employee_number = e.number`;
  await db.rows(
    `insert into belts.event (person_id, happened_on, kind, key, detail)
     select p.id, e."on", e.kind, e.key, e.detail from ${rows} where e.kind not in ('awarded', 'recognised', 'revoked') order by e."on"`,
    [json],
  );
  await db.rows(
    `insert into belts.event (person_id, happened_on, kind, key, detail)
     select p.id, e."on", e.kind, e.key, case when e.kind <> 'awarded' then e.detail
       else jsonb_set(e.detail, '{evidence}', coalesce(${EVIDENCE}, '[]')) end
     from ${rows} where e.kind in ('awarded', 'recognised', 'revoked') order by e."on"`,
    [json],
  );
  await db.rows(
    `insert into guide.acknowledgement (person_id, clause_key, text_hash, version_id, check_clause, check_answer,
       acknowledged_on, at)
     select p.id, c.key, c."textHash", $2, c.key, k.check_correct, e."on", e."on" + interval '10 hours'
     from ${rows}
     cross join lateral jsonb_to_recordset(e.detail->'clauses') as c(key text, "textHash" text)
     join guide.clause k on k.version_id = $2 and k.key = c.key
     where e.kind = 'clauses-acknowledged'`,
    [json, taught.versionId],
  );
  await insertCompletions(db, rows, json);
}

async function insertCompletions(db: Db, rows: string, json: string): Promise<void> {
  await db.rows(
    `insert into curriculum.step_completion (person_id, module, version, step, step_hash, round, at)
     select p.id, v.module, v.version, s->>'key', s->>'hash', 1, e."on" + interval '10 hours'
     from ${rows}
     join curriculum.module_version v on v.module = e.detail->>'module' and v.version = (e.detail->>'version')::int
     cross join lateral jsonb_array_elements(v.steps) as s
     where e.kind = 'module-completed'`,
    [json],
  );
  await db.rows(
    `insert into curriculum.module_completion (person_id, module, version, round, completed_on, at)
     select p.id, e.detail->>'module', (e.detail->>'version')::int, 1, e."on", e."on" + interval '10 hours'
     from ${rows} where e.kind = 'module-completed'`,
    [json],
  );
}
