import type { INestApplicationContext } from '@nestjs/common';
import { PublishVersion } from '@obi/guide/api';
import { type ClauseContent, clausesOf, type GuideContent } from '@obi/guide/rules';
import { type LocalDate, plusDays, rankOf } from '@obi/kernel';
import { Db } from '@obi/shared/api';
import type { DemoPerson } from './cast';

/** How many days ago the second version was published. */
export const SECOND_VERSION_DAYS = 5;
/** How long belts that rest on a clause to certify again stand meanwhile. */
const CERTIFY_WITHIN_DAYS = 90;

/** Publishes the second version of the guide: one wrote it, another one approved it. */
export async function publishSecondVersion(
  app: INestApplicationContext,
  guide: GuideContent,
  publishedOn: LocalDate,
): Promise<void> {
  const people = await app
    .get(Db)
    .rows<{ id: string; name: string }>(
      'select id, full_name as name from people.person where full_name = any($1)',
      [['Tomasz Wilk', 'Ana Brito']],
    );
  const id = (name: string): string => people.find((person) => person.name === name)?.id ?? '';
  await app.get(PublishVersion).publish(withLastDay(guide, plusDays(publishedOn, CERTIFY_WITHIN_DAYS)), {
    authorId: id('Tomasz Wilk'),
    approverId: id('Ana Brito'),
    publishedOn,
  });
}

/** What asks to certify again says by when, as the studio asks of everybody who publishes. */
function withLastDay(guide: GuideContent, certifyBy: LocalDate): GuideContent {
  const dated = (clause: ClauseContent): ClauseContent => ({
    ...clause,
    ...(clause.change?.kind === 'certify-again' && { change: { ...clause.change, certifyBy } }),
  });
  return {
    ...guide,
    sections: guide.sections.map((section) => ({ ...section, clauses: section.clauses.map(dated) })),
  };
}

/** Three in five read what changed in the days since; two in five also certified again. */
export async function followSecondVersion(
  db: Db,
  people: readonly DemoPerson[],
  guide: GuideContent,
  publishedOn: LocalDate,
): Promise<void> {
  const followed = people.flatMap((person, index) =>
    rankOf(person.belt) > 0 && index % 5 < 3
      ? [{ number: person.number, on: plusDays(publishedOn, 1 + (index % 4)), certified: index % 5 < 2 }]
      : [],
  );
  const changed = clausesOf(guide).filter(({ change }) => change && change.kind !== 'wording-only');
  const certifyAgain = changed.filter(({ change }) => change?.kind === 'certify-again').map(({ key }) => key);
  const by = `jsonb_to_recordset($1) as f(number text, "on" date, certified boolean)
     join people.person p on p.employee_number = f.number`;
  const json = JSON.stringify(followed);
  await acknowledge(db, by, [json, changed.map(({ key }) => key)]);
  await certifyModules(db, by, [json, certifyAgain, guide.version]);
}

async function acknowledge(db: Db, by: string, [json, keys]: [string, string[]]): Promise<void> {
  await db.rows(
    `insert into guide.acknowledgement (person_id, clause_key, text_hash, version_id, check_clause, check_answer,
       acknowledged_on, at)
     select p.id, k.key, k.text_hash, k.version_id, k.key, k.check_correct, f."on", f."on" + interval '11 hours'
     from ${by} cross join guide.current_version v
     join guide.clause k on k.version_id = v.version_id and k.key = any($2)`,
    [json, keys],
  );
  await db.rows(
    `insert into belts.event (person_id, happened_on, kind, key, detail)
     select p.id, f."on", 'clauses-acknowledged', 'guide:' || v.number, jsonb_build_object('guideVersion', v.number,
       'clauses', (select jsonb_agg(jsonb_build_object('key', k.key, 'textHash', k.text_hash))
                   from guide.clause k where k.version_id = v.id and k.key = any($2)))
     from ${by} cross join guide.current_version c join guide.version v on v.id = c.version_id`,
    [json, keys],
  );
}

/** The quiz of each completed module that teaches a clause to certify again, a second time. */
async function certifyModules(
  db: Db,
  by: string,
  [json, keys, guideVersion]: [string, string[], string],
): Promise<void> {
  const done = `${by} join curriculum.module_completion c on c.person_id = p.id and c.round = 1
     join curriculum.module_version v on v.module = c.module and v.version = c.version and v.clauses && $2`;
  await db.rows(
    `insert into belts.event (person_id, happened_on, kind, key, detail)
     select p.id, f."on", 'module-completed', concat_ws(':', c.module, c.version, f."on", $3::text),
       jsonb_build_object('module', c.module, 'version', c.version, 'guideVersion', $3::text)
     from ${done} where f.certified`,
    [json, keys, guideVersion],
  );
  await db.rows(
    `insert into curriculum.step_completion (person_id, module, version, step, step_hash, round, at, guide_version)
     select p.id, c.module, c.version, s->>'key', s->>'hash', 2, f."on" + interval '11 hours', $3
     from ${done} cross join lateral jsonb_array_elements(v.steps) as s
     where f.certified and s->>'type' = 'quiz'`,
    [json, keys, guideVersion],
  );
  await db.rows(
    `insert into curriculum.module_completion (person_id, module, version, round, completed_on, at, guide_version)
     select p.id, c.module, c.version, 2, f."on", f."on" + interval '11 hours', $3 from ${done} where f.certified`,
    [json, keys, guideVersion],
  );
}
