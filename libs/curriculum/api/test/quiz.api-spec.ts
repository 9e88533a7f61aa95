import { randomUUID } from 'node:crypto';
import { TestApi } from '@obi/testing/api';
import { Player, type Taken, WHITE } from './player';

describe('a quiz', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.open();
  });
  afterAll(() => api?.close());

  it('fails, tells why and what to read again, and passes the second time', async () => {
    const player = await Player.at(api, WHITE);
    await player.readLessons();
    const failed = await player.take(2);
    expect(failed).toMatchObject({ score: 60, passed: false });
    expect(failed.questions.filter(({ result }) => result?.isRight)).toHaveLength(3);
    for (const { key, result } of failed.questions) {
      expect(result?.because).toBe(player.question(key).because);
      expect(result?.rightOptions).toEqual(player.question(key).correct);
    }
    expect((await player.module()).completedOn).toBeNull();
    const passed = await player.take();
    expect(passed).toMatchObject({ score: 100, passed: true });
    expect(await player.module()).toMatchObject({ completedOn: expect.any(String), resumeAt: null });
  });

  it('asks again what was wrong, and the rest is new', async () => {
    const player = await Player.at(api, WHITE);
    const first = await player.take(2);
    const second = (await player.start()).data.startAttempt;
    const keys = second.questions.map(({ key }) => key);
    const wrong = first.questions.filter(({ result }) => !result?.isRight).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(wrong));
    const right = first.questions.filter(({ result }) => result?.isRight).map(({ key }) => key);
    expect(keys.filter((key) => right.includes(key))).toEqual([]);
  });

  it('survives a reload and a second tab with its questions, their order and the answers', async () => {
    const player = await Player.at(api, WHITE);
    const attempt = (await player.start()).data.startAttempt;
    const [question] = attempt.questions;
    await player.save(attempt.id, question?.key ?? '', [question?.options[0]?.key ?? '']);
    const tabs = await Promise.all(Array.from({ length: 6 }, () => player.start()));
    for (const { data } of tabs) {
      expect(data.startAttempt.id).toBe(attempt.id);
      expect(data.startAttempt.questions.map(({ key, options }) => [key, options])).toEqual(
        attempt.questions.map(({ key, options }) => [key, options]),
      );
      expect(data.startAttempt.questions[0]?.chosen).toEqual([question?.options[0]?.key]);
    }
    expect((await player.module()).steps.at(-1)?.quiz?.openAttempt).toBe(attempt.id);
  });

  it('begins once when several tabs begin at the same moment', async () => {
    const player = await Player.at(api, WHITE);
    const tabs = await Promise.all(Array.from({ length: 10 }, () => player.start()));
    expect(new Set(tabs.map(({ data }) => data.startAttempt.id)).size).toBe(1);
  });

  it('is graded once, however many submit it at the same moment', async () => {
    const player = await Player.at(api, WHITE);
    await player.readLessons();
    const { id, questions } = (await player.start()).data.startAttempt;
    for (const { key } of questions) await player.save(id, key, player.question(key).correct);
    const answers = await Promise.all(Array.from({ length: 10 }, () => player.submit(id)));
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    for (const { data } of answers) expect(data.submitAttempt).toMatchObject({ score: 100, passed: true });
    const graded = await api.sql(
      `select 1 from audit.entry where actor_id = $1 and operation = 'curriculum.submitAttempt'`,
      [player.person.id],
    );
    expect(graded).toHaveLength(1);
    const completed = await api.sql('select 1 from curriculum.module_completion where person_id = $1', [
      player.person.id,
    ]);
    expect(completed).toHaveLength(1);
  });

  it('keeps its grade: nothing is answered, changed or graded anew afterwards', async () => {
    const player = await Player.at(api, WHITE);
    const { id, questions } = await player.take(5);
    const late = await player.save(
      id,
      questions[0]?.key ?? '',
      player.question(questions[0]?.key ?? '').correct,
    );
    expect(late.codes).toEqual(['CURRICULUM_ATTEMPT_SUBMITTED']);
    expect((await player.submit(id)).data.submitAttempt).toMatchObject({ score: 0, passed: false });
    await expect(api.sql('update curriculum.attempt set score = 100 where id = $1', [id])).rejects.toThrow(
      'never changed',
    );
  });

  it('waits ten minutes after three failed attempts', async () => {
    const player = await Player.at(api, WHITE);
    for (let attempt = 1; attempt <= 3; attempt += 1) await player.take(5);
    const refused = await player.start();
    expect(refused.codes).toEqual(['CURRICULUM_QUIZ_TOO_SOON']);
    expect(refused.errors[0]?.extensions['params']).toEqual({ minutes: 10 });
    expect((await player.module()).steps.at(-1)?.quiz?.minutesToWait).toBe(10);
  });

  it('is practised after the module was completed: that counts for nothing', async () => {
    const player = await Player.at(api, WHITE);
    const practise = () =>
      player.send<{ startPractice: Taken }>('StartPractice', { module: WHITE.key, step: 'quiz' });
    expect((await practise()).codes).toEqual(['CURRICULUM_PRACTICE_NOT_OPEN']);
    await player.readLessons();
    await player.take();
    const before = await player.module();
    for (let turn = 0; turn < 4; turn += 1) {
      const { id, questions, isPractice } = (await practise()).data.startPractice;
      expect(isPractice).toBe(true);
      expect((await practise()).data.startPractice.id).toBe(id);
      for (const { key } of turn === 3 ? questions : [])
        await player.save(id, key, player.question(key).correct);
      expect((await player.submit(id)).data.submitAttempt.passed).toBe(turn === 3);
    }
    expect(await player.module()).toEqual(before);
    const completed = await api.sql('select 1 from curriculum.module_completion where person_id = $1', [
      player.person.id,
    ]);
    expect(completed).toHaveLength(1);
  });

  it('refuses what is no answer', async () => {
    const player = await Player.at(api, WHITE);
    const { id, questions } = (await player.start()).data.startAttempt;
    const key = questions[0]?.key ?? '';
    expect((await player.save(id, 'no-such-question', ['a'])).codes).toEqual(['CURRICULUM_ANSWER_UNKNOWN']);
    expect((await player.save(id, key, ['z'])).codes).toEqual(['CURRICULUM_ANSWER_UNKNOWN']);
    expect((await player.save(id, key, ['a', 'a'])).codes).toEqual(['CURRICULUM_ANSWER_UNKNOWN']);
  });

  it('counts what is not answered as wrong', async () => {
    const player = await Player.at(api, WHITE);
    const { id } = (await player.start()).data.startAttempt;
    expect((await player.submit(id)).data.submitAttempt).toMatchObject({ score: 0, passed: false });
  });

  it("does not know anybody else's attempt", async () => {
    const player = await Player.at(api, WHITE);
    const stranger = await Player.at(api, WHITE);
    const { id, questions } = (await player.start()).data.startAttempt;
    for (const attempt of [id, randomUUID(), 'no-id']) {
      expect((await stranger.send('ShowAttempt', { id: attempt })).codes).toEqual(['NOT_FOUND']);
      expect((await stranger.save(attempt, questions[0]?.key ?? '', [])).codes).toEqual(['NOT_FOUND']);
      expect((await stranger.submit(attempt)).codes).toEqual(['NOT_FOUND']);
    }
  });

  it('refuses the key of one submission for another', async () => {
    const player = await Player.at(api, WHITE);
    const key = randomUUID();
    const first = (await player.start()).data.startAttempt;
    await player.submit(first.id, key);
    const second = (await player.start()).data.startAttempt;
    expect((await player.submit(second.id, key)).codes).toEqual(['CURRICULUM_KEY_USED_OTHERWISE']);
    expect((await player.submit(second.id, 'no key at all')).codes).toEqual(['BAD_INPUT']);
  });

  it('graded late, by however many at once, counts what was saved in time', async () => {
    const player = await Player.at(api, WHITE);
    const { id, questions } = (await player.start()).data.startAttempt;
    for (const { key } of questions) await player.save(id, key, player.question(key).correct);
    await api.sql(`update curriculum.attempt set deadline = now() - interval '1 second' where id = $1`, [id]);
    const answers = await Promise.all(Array.from({ length: 5 }, () => player.submit(id)));
    for (const { data } of answers) expect(data.submitAttempt).toMatchObject({ score: 100, passed: true });
  });

  it('keeps answers only until its deadline, by the clock of the database', async () => {
    const player = await Player.at(api, WHITE);
    const { id, questions, secondsLeft } = (await player.start()).data.startAttempt;
    expect(secondsLeft).toBeNull();
    await api.sql(`update curriculum.attempt set deadline = now() + interval '90 seconds' where id = $1`, [
      id,
    ]);
    expect((await player.start()).data.startAttempt.secondsLeft).toBeGreaterThan(60);
    await api.sql(`update curriculum.attempt set deadline = now() - interval '1 second' where id = $1`, [id]);
    expect((await player.save(id, questions[0]?.key ?? '', [])).codes).toEqual([
      'CURRICULUM_ATTEMPT_TIME_IS_UP',
    ]);
    expect((await player.start()).data.startAttempt.secondsLeft).toBe(0);
    expect((await player.submit(id)).data.submitAttempt.score).toBe(0);
  });
});
