import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { LOG, logInput, makePair, type PairMade } from './mentoring';

const ADD = `mutation ($pairId: ID!, $text: String!) { addToAgenda(pairId: $pairId, text: $text) { agenda { id text by done } } }`;
const CHANGE = `mutation ($id: ID!, $text: String!) { changeAgenda(itemId: $id, text: $text) { agenda { id text by done } } }`;
const CHECK = `mutation ($id: ID!, $done: Boolean!) { checkAgenda(itemId: $id, done: $done) { agenda { id text by done } } }`;
const REMOVE = `mutation ($id: ID!) { removeFromAgenda(itemId: $id) { agenda { id text by done } } }`;
const TOPICS = `query ($pairId: ID!) { pairTopics(pairId: $pairId) { showsGaps modules { key title } suggested { because key title belt } } }`;
const SHOW = `mutation ($pairId: ID!, $shown: Boolean!) { showMyGaps(pairId: $pairId, shown: $shown) { showsGaps } }`;
const PAIR = `query ($id: ID!) { pair(id: $id) { agenda { text done } } }`;

interface Item {
  id: string;
  text: string;
  by: string;
  done: boolean;
}
interface Topics {
  pairTopics: {
    showsGaps: boolean;
    modules: { key: string; title: string }[];
    suggested: { because: string; key: string; title: string }[];
  };
}

jest.setTimeout(60_000);

describe('the agenda of a pair', () => {
  let api: TestApi;
  let hr: PersonMade;
  let pair: PairMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
  });
  beforeEach(async () => {
    pair = await makePair(api, hr);
  });
  afterAll(() => api?.close());

  const run = async (who: PersonMade, text: string, variables: object) => {
    const { data, codes } = await api
      .as(who.cookie)
      .query<Record<string, { agenda: Item[] }>>(text, variables);
    return { codes, agenda: Object.values(data ?? {})[0]?.agenda ?? [] };
  };
  const add = (who: PersonMade, text: string) => run(who, ADD, { pairId: pair.id, text });
  const topics = async (who: PersonMade) =>
    (await api.as(who.cookie).query<Topics>(TOPICS, { pairId: pair.id })).data.pairTopics;
  const reasons = async (who: PersonMade) =>
    new Set((await topics(who)).suggested.map(({ because }) => because));

  it('is written, changed, checked off and shortened by both', async () => {
    const [one] = (await add(pair.mentor, '  The Rotterdam depot ')).agenda;
    expect(one).toMatchObject({ text: 'The Rotterdam depot', by: 'mentor', done: false });
    const id = one?.id;
    const changed = await run(pair.mentee, CHANGE, { id, text: 'The depot, and what we would answer' });
    expect(changed.agenda).toEqual([
      { id, text: 'The depot, and what we would answer', by: 'mentee', done: false },
    ]);
    expect((await run(pair.mentor, CHECK, { id, done: true })).agenda[0]?.done).toBe(true);
    await add(pair.mentee, 'Own mistakes');
    const input = logInput();
    await api.as(pair.mentor.cookie).query(LOG, { pairId: pair.id, input });
    const left = await api
      .as(pair.mentor.cookie)
      .query<{ pair: { agenda: { text: string }[] } }>(PAIR, { id: pair.id });
    // What was talked about is over with the session; the rest waits for the next one.
    expect(left.data.pair.agenda).toEqual([{ text: 'Own mistakes', done: false }]);
    const [rest] = (await add(pair.mentee, 'Budgets')).agenda;
    expect((await run(pair.mentor, REMOVE, { id: rest?.id })).agenda.map(({ text }) => text)).toEqual([
      'Budgets',
    ]);
  });

  it('is short, is the two’s alone, and ciphertext where it is kept', async () => {
    for (let n = 0; n < 10; n += 1) expect((await add(pair.mentor, `Quokka ${n}`)).codes).toEqual([]);
    const full = await add(pair.mentee, 'One more');
    expect(full.codes).toEqual(['MENTORING_AGENDA_FULL']);
    expect((await add(hr, 'Quokka')).codes).toEqual(['NOT_FOUND']);
    const [item] = await api.sql<{ id: string }>('select id from mentoring.agenda_item where pair_id = $1', [
      pair.id,
    ]);
    for (const text of [REMOVE, CHANGE, CHECK])
      expect((await run(hr, text, { id: item?.id, text: 'x', done: true })).codes).toEqual(['NOT_FOUND']);
    for (const table of ['mentoring.agenda_item', 'audit.entry']) {
      const rows = await api.sql<{ row: string }>(`select t::text as row from ${table} t`);
      expect(rows.filter(({ row }) => /quokka/i.test(row) || row.includes('51756f6b6b61'))).toEqual([]);
    }
  });

  it('is helped by what each wants and the other can teach', async () => {
    const { suggested, showsGaps } = await topics(pair.mentor);
    expect(showsGaps).toBe(false);
    const wishes = suggested.filter(({ because }) => because !== 'nextBelt');
    expect(wishes.map(({ because, title }) => [because, title])).toEqual([
      ['menteeWants', 'What to do when many are angry'],
      ['menteeWants', 'Leading people'],
    ]);
    expect((await api.as(hr.cookie).query(TOPICS, { pairId: pair.id })).codes).toEqual(['NOT_FOUND']);
    await add(pair.mentee, 'Leading people');
    expect((await topics(pair.mentor)).suggested.map(({ title }) => title)).not.toContain('Leading people');
  });

  it('is helped by what the mentee still has to learn, which the mentor sees only when let', async () => {
    const mine = await topics(pair.mentee);
    expect(mine.suggested.map(({ because }) => because)).toEqual(expect.arrayContaining(['clause']));
    expect(await reasons(pair.mentor)).toEqual(new Set(['nextBelt', 'menteeWants']));
    const show = (who: PersonMade, shown: boolean) =>
      api.as(who.cookie).query(SHOW, { pairId: pair.id, shown });
    expect((await show(pair.mentor, true)).codes).toEqual(['MENTORING_ONLY_MENTEE_SHOWS']);
    expect((await show(pair.mentee, true)).codes).toEqual([]);
    expect(await reasons(pair.mentor)).toContain('clause');
    expect(await reasons(pair.mentor)).not.toContain('nextBelt');
    await show(pair.mentee, false);
    expect(await reasons(pair.mentor)).toEqual(new Set(['nextBelt', 'menteeWants']));
  });

  it('names to a mentor the modules of the next belt, the same whatever the mentee has learned', async () => {
    const before = await topics(pair.mentor);
    const [module] = before.modules;
    expect(before.suggested.find(({ because }) => because === 'nextBelt')?.key).toBe(module?.key);
    await api.sql(
      `insert into curriculum.module_completion (person_id, module, version, round, completed_on)
       select $1, key, version, 1, current_date from curriculum.module where key = $2`,
      [pair.mentee.id, module?.key],
    );
    expect(await topics(pair.mentor)).toEqual(before);
    await add(pair.mentee, module?.title ?? '');
    const after = await topics(pair.mentor);
    expect(after.suggested.map(({ key }) => key)).not.toContain(module?.key);
    // What stands on the agenda is what the session will have been about.
    expect(after.modules[0]).toEqual(module);
  });

  it('tells what was answered wrong to the mentee, and never to the mentor', async () => {
    const known = (await topics(pair.mentee)).suggested.map(({ key }) => key);
    const clause = await answerWrong(api, pair.mentee.id, known);
    await api.as(pair.mentee.cookie).query(SHOW, { pairId: pair.id, shown: true });
    const wrong = (await topics(pair.mentee)).suggested.filter(({ because }) => because === 'answeredWrong');
    expect(wrong.map(({ key }) => key)).toEqual([clause]);
    const heard = JSON.stringify(await topics(pair.mentor));
    expect(heard).not.toContain('answeredWrong');
  });

  it('needs as many statements for one topic as for nine', async () => {
    const look = () => api.statementsOfRead(() => topics(pair.mentee));
    await add(pair.mentor, 'One');
    const one = await look();
    for (let n = 0; n < 8; n += 1) await add(pair.mentor, `Topic ${n}`);
    expect(await look()).toBe(one);
    expect(one).toBeLessThanOrEqual(8);
  });
});

/** Somebody answered one question of a quiz wrong, about another clause than these; answers which. */
async function answerWrong(api: TestApi, personId: string, others: readonly string[]): Promise<string> {
  const [asked] = await api.sql<{ module: string; version: number; question: string; clause: string }>(
    `select v.module, v.version, q->>'key' as question, q->>'clause' as clause
     from curriculum.module m join curriculum.module_version v on v.module = m.key and v.version = m.version
     cross join jsonb_array_elements(v.content->'questions') q
     where (q->>'clause') <> all($1)
     order by v.module desc limit 1`,
    [others],
  );
  if (!asked) throw new Error('No module has a question');
  const [attempt] = await api.sql<{ id: string }>(
    `insert into curriculum.attempt (person_id, module, version, step, round, drawn, pass_mark, submitted_at, score, passed)
     values ($1, $2, $3, 'quiz', 1, $4, 80, now(), 0, false) returning id`,
    [personId, asked.module, asked.version, JSON.stringify([{ key: asked.question, options: [] }])],
  );
  await api.sql(
    `insert into curriculum.answer (attempt_id, question, chosen, is_right) values ($1, $2, '{a}', false)`,
    [attempt?.id, asked.question],
  );
  return asked.clause;
}
