import { randomUUID } from 'node:crypto';
import { TestApi } from '@obi/testing/api';
import { ChangedGuide } from './changed-guide';
import { Player, type Taken, WHITE } from './player';

/** Somebody who completed the only module of white, with one question wrong on the way. */
async function learned(api: TestApi): Promise<{ player: Player; wrong: string }> {
  const player = await Player.at(api, WHITE);
  await player.readLessons();
  const { id, questions } = (await player.start()).data.startAttempt;
  const wrong = questions[0]?.key ?? '';
  for (const { key, options } of questions) {
    const { correct } = player.question(key);
    const other = options.find((option) => !correct.includes(option.key))?.key ?? '';
    await player.save(id, key, key === wrong ? [other] : correct);
  }
  await player.submit(id);
  return { player, wrong: `${WHITE.key}/${wrong}` };
}

const start = (player: Player) => player.send<{ startRefresher: Taken }>('StartRefresher', { belt: 'white' });
const submit = (player: Player, refresher: string) =>
  player.send<{ submitRefresher: Taken }>('SubmitRefresher', { refresher, idempotencyKey: randomUUID() });

async function answerAll(player: Player, { id, questions }: Taken): Promise<void> {
  for (const { key } of questions) {
    const chosen = player.question(key.split('/')[1] ?? '').correct;
    expect(
      (await player.send('SaveRefresherAnswer', { refresher: id, question: key, chosen })).codes,
    ).toEqual([]);
  }
}

describe('the refresher of a belt', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.open();
  });
  afterAll(() => api?.close());

  it('asks what was wrong before, gives nothing away, is graded once and told to the belts once', async () => {
    const { player, wrong } = await learned(api);
    const attempt = (await start(player)).data.startRefresher;
    expect(attempt.questions.map(({ key }) => key)).toContain(wrong);
    for (const { result } of attempt.questions) expect(result).toBeNull();
    const tabs = await Promise.all(Array.from({ length: 5 }, () => start(player)));
    expect(new Set(tabs.map(({ data }) => data.startRefresher.id))).toEqual(new Set([attempt.id]));
    await answerAll(player, attempt);
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(player, attempt.id)));
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    for (const { data } of answers) expect(data.submitRefresher).toMatchObject({ score: 100, passed: true });
    const told = await api.sql(
      `select key from belts.event where person_id = $1 and kind = 'refresher-passed'`,
      [player.person.id],
    );
    expect(told).toEqual([{ key: attempt.id }]);
    await expect(
      api.sql('update curriculum.refresher set score = 1 where id = $1', [attempt.id]),
    ).rejects.toThrow();
  });

  it('is failed by what is not answered, and waits after three failures', async () => {
    const { player } = await learned(api);
    for (let turn = 0; turn < 3; turn += 1) {
      const { id } = (await start(player)).data.startRefresher;
      expect((await submit(player, id)).data.submitRefresher).toMatchObject({ score: 0, passed: false });
    }
    expect((await start(player)).codes).toEqual(['CURRICULUM_QUIZ_TOO_SOON']);
  });

  it('asks again what was wrong in a quiz, and forgets what was wrong in practice', async () => {
    const { player, wrong } = await learned(api);
    const place = { module: WHITE.key, step: 'quiz' };
    const practice = (await player.send<{ startPractice: Taken }>('StartPractice', place)).data.startPractice;
    await player.submit(practice.id);
    const earlier = await api
      .service<{ earlier(...about: unknown[]): Promise<{ wrong: string[] }> }>('Refreshers')
      .earlier(player.person.id, 'white', [WHITE.key]);
    expect(earlier.wrong).toEqual([wrong]);
  });

  it('that the guide overtakes is not judged; begun again it keeps the other answers, and then renews', async () => {
    const { player } = await learned(api);
    const attempt = (await start(player)).data.startRefresher;
    await answerAll(player, attempt);
    await new ChangedGuide(api).publish('answers.one-owner', 'certify-again');
    expect((await submit(player, attempt.id)).codes).toEqual(['CURRICULUM_GUIDE_CHANGED']);
    const page = await player.send<{ refresher: { open: Taken } }>('RefresherPage', { belt: 'white' });
    expect(page.data.refresher.open.guideChange?.clauses.map(({ clause }) => clause.key)).toEqual([
      'answers.one-owner',
    ]);
    const again = (await start(player)).data.startRefresher;
    const open = again.questions.filter(({ chosen }) => chosen.length === 0).map(({ key }) => key);
    expect(open).toEqual([`${WHITE.key}/second-voice`]);
    await answerAll(player, again);
    expect((await submit(player, again.id)).data.submitRefresher.passed).toBe(true);
    const told = await api.sql(
      `select key from belts.event where person_id = $1 and kind = 'refresher-passed'`,
      [player.person.id],
    );
    expect(told).toEqual([{ key: again.id }]);
  });

  it('is not for who learned nothing yet, and nobody knows that of another person', async () => {
    const stranger = await Player.at(api, WHITE);
    expect((await start(stranger)).codes).toEqual(['CURRICULUM_NOTHING_TO_REFRESH']);
    const { player } = await learned(api);
    const { id } = (await start(player)).data.startRefresher;
    expect((await submit(stranger, id)).codes).toEqual(['NOT_FOUND']);
    expect((await player.send('RefresherPage', { belt: 'purple' })).codes).toEqual(['BAD_INPUT']);
  });
});
