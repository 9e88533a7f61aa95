import { BELTS, type LocalDate, plusDays, rankOf } from '@obi/kernel';
import type { Db } from '@obi/shared/api';
import type { DemoPerson } from './cast';

/** What the demo company knows of its guide and modules when its people did them. */
export interface Taught {
  readonly guideVersion: string;
  readonly versionId: string;
  readonly clauses: readonly { readonly key: string; readonly textHash: string }[];
  readonly modules: readonly { readonly key: string; readonly belt: string; readonly version: number }[];
}

interface Happened {
  readonly number: string;
  readonly on: LocalDate;
  readonly kind: string;
  readonly key: string;
  readonly detail: object;
}

const WHY = 'Earned in the programme that the company ran before Obi';

/** What one person did so far, day after day, in the words of the belts. */
function historyOf(person: DemoPerson, index: number, taught: Taught, today: LocalDate): Happened[] {
  const rank = rankOf(person.belt);
  const hasBegun = rank > 0 || (index % 3 === 0 && person.joinedOn < plusDays(today, -10));
  const began = latest(plusDays(person.joinedOn, 4), plusDays(today, -640 + (index % 500)));
  if (!hasBegun || began >= today) return [];
  const clauses = rank > 0 ? taught.clauses : taught.clauses.slice(0, 4 + (index % 18));
  const read = { on: began, kind: 'clauses-acknowledged', key: 'guide', detail: { clauses } };
  const events = [
    read,
    ...learned(person, index, taught, plusDays(began, 1)),
    ...recognised(person, index, today),
  ];
  const yesterday = plusDays(today, -1);
  return events.map((event) => ({
    ...event,
    number: person.number,
    on: event.on < today ? event.on : yesterday,
  }));
}

type Unnumbered = Omit<Happened, 'number'>;

/** The modules of white and yellow, the two belts when all are done, and what is done of the belt after them. */
function learned(person: DemoPerson, index: number, taught: Taught, from: LocalDate): Unnumbered[] {
  const { guideVersion } = taught;
  const rank = rankOf(person.belt);
  const events: Unnumbered[] = [];
  let on = from;
  for (const belt of rank > 0 ? BELTS.slice(0, rank === 2 ? 3 : 2) : []) {
    const modules = taught.modules.filter((one) => one.belt === belt);
    const isComplete = rank >= rankOf(belt);
    const done = isComplete ? modules : modules.slice(0, person.modulesDone);
    for (const { key, version } of done) {
      events.push({
        on,
        kind: 'module-completed',
        key: `${key}:${version}`,
        detail: { module: key, version },
      });
      on = plusDays(on, 2 + (index % 3));
    }
    const detail = { belt, cycle: 1, ruleSet: 1, guideVersion, evidence: [] };
    if (isComplete) events.push({ on, kind: 'awarded', key: `${belt}:1`, detail });
  }
  return events;
}

/** Belts above yellow were earned in the programme before Obi: nobody has done the modules that teach them now. */
function recognised(person: DemoPerson, index: number, today: LocalDate): Unnumbered[] {
  const rank = rankOf(person.belt);
  return BELTS.slice(2, Math.max(2, rank)).map((belt) => {
    const share = rank === rankOf(belt) ? 1 : 0.6;
    const daysAgo = Math.max(3, Math.round(30 + ((index * 37) % 700) * share));
    const earnedOn = latest(plusDays(today, -daysAgo), plusDays(person.joinedOn, 8));
    return {
      on: earnedOn,
      kind: 'recognised',
      key: `${belt}:1`,
      detail: { belt, cycle: 1, earnedOn, reason: WHY },
    };
  });
}

function latest(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

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

/** Writes what everybody did: in the belts' own book and in those of the guide and the modules. */
export async function insertHistory(
  db: Db,
  people: readonly DemoPerson[],
  taught: Taught,
  today: LocalDate,
): Promise<void> {
  const events = people.flatMap((person, index) => historyOf(person, index, taught, today));
  const json = JSON.stringify(events);
  const rows = `jsonb_to_recordset($1) as e(number text, "on" date, kind text, key text, detail jsonb)
     join people.person p on p.employee_number = e.number`;
  await db.rows(
    `insert into belts.event (person_id, happened_on, kind, key, detail)
     select p.id, e."on", e.kind, e.key, e.detail from ${rows} where e.kind <> 'awarded' order by e."on"`,
    [json],
  );
  await db.rows(
    `insert into belts.event (person_id, happened_on, kind, key, detail)
     select p.id, e."on", e.kind, e.key, jsonb_set(e.detail, '{evidence}', coalesce(${EVIDENCE}, '[]'))
     from ${rows} where e.kind = 'awarded' order by e."on"`,
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
