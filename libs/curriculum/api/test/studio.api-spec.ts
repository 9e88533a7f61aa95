import type { ModuleContent } from '@obi/curriculum/rules';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import fc from 'fast-check';
import { ChangedGuide } from './changed-guide';

const KEY = 'yellow.is-it-true';
const DRAFT =
  'module follows revision content faults { code at } figures { question shown difficulty discrimination }';
const START = `mutation { startModuleDraft(module: "${KEY}") { ${DRAFT} } }`;
const SAVE = `mutation ($revision: Int!, $content: String!) { saveModuleDraft(module: "${KEY}", revision: $revision, content: $content) { ${DRAFT} } }`;
const PUBLISH = `mutation ($revision: Int!) { publishModuleDraft(module: "${KEY}", revision: $revision) }`;
const DISCARD = `mutation { discardModuleDraft(module: "${KEY}") }`;

interface Draft {
  follows: number;
  revision: number;
  content: string;
  faults: { code: string; at: string }[];
  figures: { question: string; shown: number; difficulty: number | null }[];
}

describe('the studio of modules', () => {
  let api: TestApi;
  let writer: PersonMade;
  let other: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    writer = await makePerson(api, { roles: ['conversationManager'] });
    other = await makePerson(api, { roles: ['conversationManager'] });
  });
  afterAll(() => api?.close());
  afterEach(() => api.sql('delete from curriculum.module_draft'));

  const ask = <Data>(query: string, variables: object = {}, as = writer) =>
    api.as(as.cookie).query<Data>(query, variables);
  const start = async () => (await ask<{ startModuleDraft: Draft }>(START)).data.startModuleDraft;
  const save = (draft: Draft, change: (content: ModuleContent) => object, as = writer) =>
    ask<{ saveModuleDraft: Draft }>(
      SAVE,
      {
        revision: draft.revision,
        content: JSON.stringify(change(JSON.parse(draft.content) as ModuleContent)),
      },
      as,
    );

  it('starts from what is taught, saves, and publishes the next version, which people then learn', async () => {
    const draft = await start();
    expect(draft).toMatchObject({ follows: 1, revision: 1, faults: [] });
    const saved = await save(draft, (content) => ({ ...content, title: 'Is it really true?' }));
    expect(saved.data.saveModuleDraft).toMatchObject({ revision: 2, faults: [] });
    expect((await ask(PUBLISH, { revision: 2 })).codes).toEqual([]);
    const employee = await makePerson(api);
    const { data } = await ask<{ module: object }>(
      `{ module(key: "${KEY}") { title version } }`,
      {},
      employee,
    );
    expect(data.module).toEqual({ title: 'Is it really true?', version: 2 });
    const [event] = await api.sql('select operation from audit.entry order by id desc limit 1');
    expect(event).toEqual({ operation: 'curriculum.publishModule' });
  });

  it('overwrites nobody: who saw an older revision is told who changed it', async () => {
    const draft = await start();
    await save(draft, (content) => ({ ...content, minutes: 7 }), other);
    const late = await save(draft, (content) => ({ ...content, minutes: 8 }));
    expect(late.codes).toEqual(['CURRICULUM_DRAFT_CHANGED']);
    expect((await ask(PUBLISH, { revision: draft.revision })).codes).toEqual(['CURRICULUM_DRAFT_CHANGED']);
    for (let revision = 2; revision < 10; revision += 1) {
      const both = await Promise.all(
        [writer, other].map((who, minutes) =>
          save({ ...draft, revision }, (content) => ({ ...content, minutes: 5 + minutes }), who),
        ),
      );
      expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CURRICULUM_DRAFT_CHANGED']);
    }
  });

  it('tells what is wrong and where, keeps it, and publishes nothing faulty', async () => {
    const draft = await start();
    const saved = await save(draft, (content) => ({
      ...content,
      summary: ' ',
      clauses: [...content.clauses, 'no.such-clause'],
      questions: content.questions.slice(0, 2),
    }));
    const codes = saved.data.saveModuleDraft.faults.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['text-missing', 'bank-too-small', 'clause-not-in-guide']));
    expect((await ask(PUBLISH, { revision: 2 })).codes).toEqual(['CURRICULUM_MODULE_FAULTY']);
    expect((await ask(DISCARD)).codes).toEqual([]);
    expect((await ask(DISCARD)).codes).toEqual(['NOT_FOUND']);
  });

  it('answers any text with a draft or the place of the fault, and never changes key, belt or version', async () => {
    const draft = await start();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string(), fc.constant('{"key":1}')), async (content) => {
        const answer = await ask(SAVE, { revision: draft.revision, content });
        expect(answer.codes).toEqual(['CURRICULUM_CONTENT_UNREADABLE']);
      }),
      { numRuns: 60 },
    );
    const saved = await save(draft, (content) => ({
      ...content,
      key: 'black.other',
      version: 9,
      belt: 'black',
    }));
    expect(JSON.parse(saved.data.saveModuleDraft.content)).toMatchObject({ key: KEY, belt: 'yellow' });
  });

  it('tells a module without a draft from one that is not there', async () => {
    const draftOf = (key: string) =>
      ask<{ moduleDraft: Draft | null }>(`{ moduleDraft(module: "${key}") { follows } }`);
    expect(await draftOf(KEY)).toMatchObject({ data: { moduleDraft: null }, codes: [] });
    expect((await draftOf('yellow.never-there')).codes).toEqual(['NOT_FOUND']);
  });

  it('begins a new module at the end of its belt', async () => {
    const begin = (title: string) =>
      ask<{ startNewModule: Draft & { module: string } }>(
        `mutation ($title: String!) { startNewModule(belt: "yellow", title: $title) { ${DRAFT} } }`,
        { title },
      );
    const { data } = await begin('Réading between the lines');
    expect(data.startNewModule).toMatchObject({ module: 'yellow.reading-between-the-lines', follows: 0 });
    expect(JSON.parse(data.startNewModule.content)).toMatchObject({ position: 7, version: 1 });
    expect((await begin('Reading between the lines')).codes).toEqual(['CURRICULUM_MODULE_EXISTS']);
    expect((await begin('!!!')).codes).toEqual(['CURRICULUM_TITLE_MISSING']);
  });

  it('counts how questions fare, and says nothing of fewer than ten answers', async () => {
    const content = JSON.parse((await start()).content) as ModuleContent;
    const [easy, rare] = content.questions;
    await api.sql(
      `with t as (
         insert into curriculum.attempt (person_id, module, version, step, round, drawn, pass_mark, submitted_at, score, passed)
         select $1, $2, 1, 'quiz', n, jsonb_build_array(jsonb_build_object('key', $3::text), jsonb_build_object('key', $4::text)), 80, now(), n * 8, n > 9 from generate_series(1, 12) n returning id, round)
       insert into curriculum.answer (attempt_id, question, chosen, is_right)
       select id, $3, '{a}'::text[], round > 3 from t union all select id, $4, '{a}', true from t where round < 4`,
      [writer.id, KEY, easy?.key, rare?.key],
    );
    const { data } = await ask<{ moduleDraft: Draft }>(`{ moduleDraft(module: "${KEY}") { ${DRAFT} } }`);
    const of = (key?: string) => data.moduleDraft.figures.find(({ question }) => question === key);
    expect(of(easy?.key)).toMatchObject({ shown: 12, difficulty: 0.75 });
    expect((of(easy?.key) as { discrimination?: number }).discrimination).toBeGreaterThan(0.5);
    // Shown twelve times, and answered three times.
    expect(of(rare?.key)).toMatchObject({ shown: 12, difficulty: null, discrimination: null });
  });

  it('is for conversation managers, who see every module with what is being written', async () => {
    await start();
    const { data } = await ask<{ studioModules: { key: string; hasDraft: boolean; questions: number }[] }>(
      '{ studioModules { key hasDraft questions scenarios } }',
    );
    expect(data.studioModules.filter(({ hasDraft }) => hasDraft).map(({ key }) => key)).toEqual([KEY]);
    const employee = await makePerson(api);
    for (const query of ['{ studioModules { key } }', START, PUBLISH])
      expect((await ask(query, { revision: 1 }, employee)).codes).toEqual(['NOT_FOUND']);
  });

  it('calls stale only what teaches a clause to certify again, until its next version', async () => {
    type Listed = { key: string; clauses: string[]; staleClauses: string[]; changedClauses: string[] };
    const modules = async (): Promise<Listed[]> => {
      const query = '{ studioModules { key clauses staleClauses changedClauses } }';
      return (await ask<{ studioModules: Listed[] }>(query)).data.studioModules;
    };
    const [again, read] = (await modules()).find(({ key }) => key === KEY)?.clauses ?? [];
    const guide = new ChangedGuide(api);
    api.clock.advanceDays(1);
    await guide.publish(again ?? '', 'certify-again');
    // What is only read again later takes nothing back.
    await guide.publish(again ?? '', 'acknowledge-again');
    await guide.publish(read ?? '', 'acknowledge-again');
    for (const { clauses, staleClauses, changedClauses } of await modules()) {
      expect(staleClauses).toEqual(clauses.filter((clause) => clause === again));
      expect(changedClauses).toEqual(clauses.filter((clause) => clause === read));
    }
    const cookie = await api.signIn(writer.id);
    const { data } = await api.as(cookie).query<{ startModuleDraft: Draft }>(START);
    await api.as(cookie).query(PUBLISH, { revision: data.startModuleDraft.revision });
    const next = (await modules()).find(({ key }) => key === KEY);
    expect(next).toMatchObject({ staleClauses: [], changedClauses: [] });
  });
});
