import { randomUUID } from 'node:crypto';
import { TestApi } from '@obi/testing/api';
import { contentOf, DRYER, Player, WHITE } from './player';

const WHITE_MODULES = [
  WHITE,
  contentOf('white-2-read-a-clause'),
  contentOf('white-3-your-own-account'),
  contentOf('white-4-what-stays-inside'),
  contentOf('white-5-until-somebody-says-mine'),
  contentOf('white-6-when-something-goes-wrong'),
];

const completions = (api: TestApi, player: Player) =>
  api.sql<{ module: string; version: number; round: number }>(
    'select module, version, round from curriculum.module_completion where person_id = $1 order by module, round',
    [player.person.id],
  );

describe('progress in a module', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.open();
  });
  afterAll(() => api?.close());

  it('begins at the first step and goes on where one left', async () => {
    const player = await Player.at(api, WHITE);
    expect(await player.module()).toMatchObject({ resumeAt: 'how-it-works', completedOn: null });
    const { data } = await player.read('how-it-works');
    expect(data.completeStep).toMatchObject({ resumeAt: 'from-today' });
    expect((await player.module()).steps.map(({ done }) => done)).toEqual([true, false, false]);
  });

  it('notes a step once, also when it is sent again and by many at once', async () => {
    const player = await Player.at(api, WHITE);
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => player.read('how-it-works', index < 5 ? key : undefined)),
    );
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    const noted = await api.sql('select 1 from curriculum.step_completion where person_id = $1', [
      player.person.id,
    ]);
    expect(noted).toHaveLength(1);
  });

  it('refuses the same key with other content', async () => {
    const player = await Player.at(api, WHITE);
    const key = randomUUID();
    await player.read('how-it-works', key);
    expect((await player.read('from-today', key)).codes).toEqual(['CURRICULUM_KEY_USED_OTHERWISE']);
    expect((await player.module()).resumeAt).toBe('from-today');
  });

  it('does not take a quiz or a scenario for a lesson, nor what does not exist', async () => {
    const player = await Player.at(api, DRYER);
    expect((await player.read('quiz')).codes).toEqual(['CURRICULUM_STEP_IS_NO_LESSON']);
    expect((await player.read('the-dryer')).codes).toEqual(['CURRICULUM_STEP_IS_NO_LESSON']);
    expect((await player.read('no-such-step')).codes).toEqual(['NOT_FOUND']);
    const gone = player.go({ ...DRYER, key: 'yellow.gone' });
    expect((await gone.read('quiet-alarms')).codes).toEqual(['NOT_FOUND']);
    expect((await gone.send('PlayModule', { key: 'yellow.gone' })).codes).toEqual(['NOT_FOUND']);
  });

  it('completes the module with its last step, whatever that is, once', async () => {
    const player = await Player.at(api, WHITE);
    await player.take();
    expect(await completions(api, player)).toEqual([]);
    await player.readLessons();
    await player.readLessons();
    expect(await completions(api, player)).toEqual([{ module: WHITE.key, version: 1, round: 1 }]);
  });

  it('asks only for the quiz when a module is taken again, and keeps every completion', async () => {
    const player = await Player.at(api, WHITE);
    await player.readLessons();
    await player.take();
    expect(await player.module()).toMatchObject({ resumeAt: null, againAt: 'quiz' });
    await player.take(5);
    expect(await player.module()).toMatchObject({ resumeAt: 'quiz', againAt: null });
    await player.take();
    expect(await player.module()).toMatchObject({ resumeAt: null, againAt: 'quiz' });
    expect((await completions(api, player)).map(({ round }) => round)).toEqual([1, 2]);
  });

  it('never loses what was completed', async () => {
    const player = await Player.at(api, WHITE);
    await player.readLessons();
    await player.take();
    for (const table of ['module_completion', 'step_completion', 'module_version'])
      await expect(api.sql(`delete from curriculum.${table}`)).rejects.toThrow('never changed');
  });

  it('lists the modules of a belt with how far one is', async () => {
    const player = await Player.at(api, WHITE);
    await player.read('how-it-works');
    const list = await api
      .as(player.person.cookie)
      .query<{ modules: object[] }>(
        '{ modules(belt: "white") { key title minutes completed steps { key done } } }',
      );
    expect(list.data.modules).toEqual(
      WHITE_MODULES.map(({ key, title, minutes, steps }) => ({
        ...{ key, title, minutes, completed: false },
        steps: steps.map((step) => ({ key: step.key, done: step.key === 'how-it-works' })),
      })),
    );
    const none = await api.as(player.person.cookie).query('{ modules(belt: "purple") { key } }');
    expect(none.codes).toEqual(['BAD_INPUT']);
  });

  it('names with a clause the modules that teach it', async () => {
    const player = await Player.at(api, WHITE);
    const { data } = await api
      .as(player.person.cookie)
      .query<{ guide: { sections: { clauses: { key: string; modules: { key: string }[] }[] }[] } }>(
        '{ guide { sections { clauses { key modules { key title belt } } } } }',
      );
    const clauses = data.guide.sections.flatMap((section) => section.clauses);
    expect(clauses.find(({ key }) => key === 'listening.pass-it-on')?.modules.map(({ key }) => key)).toEqual([
      'white.join-in',
      'white.your-own-account',
      'white.until-somebody-says-mine',
      'yellow.the-dishwasher',
      'green.handing-over',
    ]);
  });

  it('costs four statements at most, in a module just begun and in one full of history', async () => {
    const player = await Player.at(api, DRYER);
    await player.module();
    expect(await api.statementsOfRead(() => player.module())).toBeLessThanOrEqual(4);
    await player.readLessons();
    await player.playScenario();
    await player.take(5);
    expect(await api.statementsOfRead(() => player.module())).toBeLessThanOrEqual(4);
  });

  it('asks everybody to sign in', async () => {
    const { codes } = await api.as(undefined).query(`{ module(key: "${WHITE.key}") { key } }`);
    expect(codes).toEqual(['SIGN_IN_FIRST']);
  });
});
