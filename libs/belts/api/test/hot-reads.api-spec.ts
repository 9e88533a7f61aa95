import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';

const documents = JSON.parse(
  readFileSync(join(__dirname, '../../../../apps/api/src/documents.gen.json'), 'utf8'),
) as Record<string, { name: string; text: string }>;

function documentNamed(name: string): { id: string; text: string } {
  const [id, document] = Object.entries(documents).find(([, one]) => one.name === name) ?? [];
  if (!id || !document) throw new Error(`The web app has no document ${name}`);
  return { id, text: document.text };
}

interface Path {
  myPath: {
    personId: string;
    earning: string | null;
    belts: { belt: string; state: string; validUntil: string | null }[];
    modules: { key: string; completed: boolean; steps: { key: string; done: boolean }[] }[];
  };
}

describe('the path as a registered document', () => {
  const myPath = documentNamed('MyPath');
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.open();
  });
  afterAll(() => api?.close());

  const registered = (cookie: string | undefined) => api.as(cookie).run<Path, object>(myPath as never, {});

  /** Somebody on the way to yellow, with so many steps done. */
  async function onTheWay(steps: number): Promise<PersonMade> {
    const person = await makePerson(api);
    await api.sql(
      `insert into belts.event (person_id, happened_on, kind, key, detail)
       values ($1, current_date - 9, 'awarded', 'white:1', '{"belt": "white", "cycle": 1, "ruleSet": 1,
         "guideVersion": "1.0", "evidence": []}')`,
      [person.id],
    );
    await api.sql(
      `insert into curriculum.step_completion (person_id, module, version, step, step_hash, round)
       select $1, v.module, v.version, s.step->>'key', s.step->>'hash', 1
       from curriculum.module m join curriculum.module_version v on v.module = m.key
       cross join lateral jsonb_array_elements(v.steps) with ordinality s(step, place)
       where m.belt = 'yellow' order by m.position, s.place limit $2`,
      [person.id, steps],
    );
    await api.sql(
      `insert into curriculum.module_completion (person_id, module, version, round, completed_on)
       select $1, key, 1, 1, current_date from curriculum.module where belt = 'yellow' and position <= $2::int / 4`,
      [person.id, steps],
    );
    return person;
  }

  it('answers the same as the same text sent as a plain document', async () => {
    for (const steps of [0, 1, 9, 22]) {
      const { cookie, id } = await onTheWay(steps);
      const hot = await registered(cookie);
      expect(hot.data.myPath).toMatchObject({ personId: id, earning: 'yellow' });
      expect(hot.data).toEqual((await api.as(cookie).query(myPath.text)).data);
    }
  });

  it('shows modules and belts as curriculum and the standing say them', async () => {
    const { cookie, id } = await onTheWay(9);
    const { myPath: path } = (await registered(cookie)).data;
    const [row] = await api.sql<{ modules: object[] }>('select curriculum.path_modules($1, $2) as modules', [
      id,
      'yellow',
    ]);
    expect(path.modules.map((one) => ({ ...one, belt: 'yellow' }))).toEqual(row?.modules);
    expect(path.modules.flatMap((one) => one.steps).filter((step) => step.done)).toHaveLength(9);
    const standing = await api
      .as(cookie)
      .query<{ standing: object[] }>(`{ standing(personId: "${id}") { belt state validUntil } }`);
    expect(path.belts.map(({ belt, state, validUntil }) => ({ belt, state, validUntil }))).toEqual(
      standing.data.standing,
    );
  });

  it('answers many at once, each with their own', async () => {
    const persons: PersonMade[] = [];
    for (let index = 0; index < 30; index += 1) persons.push(await onTheWay(index % 20));
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all(persons.map(({ cookie }) => registered(cookie)));
      expect(answers.map(({ data }) => data.myPath.personId)).toEqual(persons.map(({ id }) => id));
    }
  });

  it('shows a step done elsewhere on the next read', async () => {
    const { cookie, id } = await onTheWay(0);
    const done = async () => (await registered(cookie)).data.myPath.modules[0]?.steps[0]?.done;
    expect(await done()).toBe(false);
    await api.sql(
      `insert into curriculum.step_completion (person_id, module, version, step, step_hash, round)
       select $1, v.module, v.version, v.steps->0->>'key', v.steps->0->>'hash', 1 from curriculum.module m
       join curriculum.module_version v on v.module = m.key where m.belt = 'yellow' and m.position = 1`,
      [id],
    );
    expect(await done()).toBe(true);
  });

  it('needs two statements for a session that is not known, and one within seconds', async () => {
    const { cookie } = await onTheWay(4);
    await registered(cookie);
    expect(await api.statementsOf(() => registered(cookie))).toBeLessThanOrEqual(1);
    await wait(3_100);
    expect(await api.statementsOf(() => registered(cookie))).toBeLessThanOrEqual(3);
  });

  it('answers nobody whose session has ended, here or in another process', async () => {
    const { cookie, id } = await onTheWay(4);
    await registered(cookie);
    await api.sql('delete from people.session where person_id = $1', [id]);
    await wait(3_100);
    expect((await registered(cookie)).codes).toEqual(['SIGN_IN_FIRST']);
    expect((await registered(undefined)).codes).toEqual(['SIGN_IN_FIRST']);
  });

  it('goes on when the database ended its connections', async () => {
    const { cookie, id } = await onTheWay(4);
    await registered(cookie);
    await api.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'obi' and datname = current_database() and state = 'idle'`,
    );
    await wait(100);
    expect((await registered(cookie)).data.myPath.personId).toBe(id);
  });
});
