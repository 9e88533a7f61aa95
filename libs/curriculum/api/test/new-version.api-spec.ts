import { TestApi } from '@obi/testing/api';
import { Player, WHITE } from './player';

/** Publishes the module once more; of the steps named the text is another one. */
async function publish(api: TestApi, version: number, changed: readonly string[]): Promise<void> {
  await api.sql(
    `insert into curriculum.module_version (module, version, published_on, content, content_hash, title, summary,
       quote, minutes, clauses, steps)
     select module, $2, published_on, content || jsonb_build_object('version', $2::int), content_hash || $2, title,
       summary, quote, minutes, clauses, (select jsonb_agg(case when s->>'key' = any($3)
         then s || jsonb_build_object('hash', (s->>'hash') || $2) else s end) from jsonb_array_elements(steps) s)
     from curriculum.module_version where module = $1 and version = $2::int - 1`,
    [WHITE.key, String(version), changed],
  );
  await api.sql('update curriculum.module set version = $2 where key = $1', [WHITE.key, version]);
}

describe('a new version of a module', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.open();
  });
  afterAll(() => api?.close());

  it('keeps what was done in steps that read the same, and what was completed; a drill keeps its mark', async () => {
    const halfWay = await Player.at(api, WHITE);
    await halfWay.readLessons();
    const taking = (await halfWay.start()).data.startAttempt;
    const finished = await Player.at(api, WHITE);
    await finished.readLessons();
    await finished.take();

    await publish(api, 2, ['from-today']);

    expect((await halfWay.module()).steps.map(({ done }) => done)).toEqual([true, false, false]);
    expect(await finished.module()).toMatchObject({ version: 2, resumeAt: null, againAt: 'from-today' });
    // The attempt goes on with the questions that were drawn, and completes the version in which it was begun.
    expect((await halfWay.start()).data.startAttempt.id).toBe(taking.id);
    for (const { key } of taking.questions) await halfWay.save(taking.id, key, halfWay.question(key).correct);
    expect((await halfWay.submit(taking.id)).data.submitAttempt).toMatchObject({ score: 100, passed: true });
    const completed = await api.sql(
      'select version, round from curriculum.module_completion where person_id = $1',
      [halfWay.person.id],
    );
    expect(completed).toEqual([{ version: 1, round: 1 }]);
  });

  it('lets what was kept offline land on the version that was on the screen', async () => {
    const player = await Player.at(api, WHITE);
    await publish(api, 3, []);
    expect((await player.read('how-it-works')).codes).toEqual([]);
    expect((await player.module()).steps[0]?.done).toBe(true);
    expect((await player.go({ ...WHITE, version: 9 }).read('how-it-works')).codes).toEqual(['NOT_FOUND']);
  });
});
