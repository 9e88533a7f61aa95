import { randomUUID } from 'node:crypto';
import type { TestApi } from './test-api';

let counter = 0;

/** A unit under another one, or at the top. */
export async function makeUnit(api: TestApi, name = `Unit ${++counter}`, parentId?: string): Promise<string> {
  const id = randomUUID();
  await api.sql(
    `insert into people.unit (id, parent_id, name, lineage, path)
     select $1, $2, $3, coalesce(p.lineage, '{}') || $1::uuid, coalesce(p.path, '{}') || $3::text
     from (select 1) one left join people.unit p on p.id = $2`,
    [id, parentId ?? null, name],
  );
  return id;
}

export interface PersonMade {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly unitId: string;
  /** Signed in. */
  readonly cookie: string;
}

export interface PersonWish {
  readonly name?: string;
  readonly unitId?: string;
  readonly managerId?: string;
  readonly grade?: number;
  readonly job?: string;
  readonly joinedOn?: string;
  /** Roles over the whole company. */
  readonly roles?: readonly string[];
}

/** A person with a session; what is not wished is made up and unlike anybody else. */
export async function makePerson(api: TestApi, wish: PersonWish = {}): Promise<PersonMade> {
  counter += 1;
  const id = randomUUID();
  const name = wish.name ?? `Person ${counter}`;
  const email = `p${counter}.${id.slice(0, 8)}@example.com`;
  const unitId = wish.unitId ?? (await makeUnit(api));
  const joined = wish.joinedOn ?? '2026-01-05';
  const manager = wish.managerId ?? null;
  await api.sql(
    `insert into people.person (id, employee_number, full_name, sort_name, email, unit_id, manager_id, grade, job, language, time_zone, joined_on)
     values ($1, $2, $3, lower($3), $4, $5, $6, $7, $8, 'en', 'Europe/Lisbon', $9)`,
    [id, `E${id.slice(0, 8)}`, name, email, unitId, manager, wish.grade ?? null, wish.job ?? null, joined],
  );
  await api.sql(
    'insert into people.placement (person_id, since, unit_id, job, grade, manager_id) values ($1, $2, $3, $4, $5, $6)',
    [id, joined, unitId, wish.job ?? null, wish.grade ?? null, manager],
  );
  for (const role of wish.roles ?? []) {
    await api.sql('insert into people.role_grant (person_id, role, unit_id) values ($1, $2, null)', [
      id,
      role,
    ]);
  }
  return { id, name, email, unitId, cookie: await api.signIn(id) };
}
