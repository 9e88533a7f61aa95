import type { ScenarioStep } from '@obi/curriculum/rules';
import { TestApi } from '@obi/testing/api';
import { contentOf, Player } from './player';

const MODULES = [
  'white-1-join-in',
  'yellow-1-what-a-post-says',
  'yellow-2-is-it-true',
  'yellow-3-where-customers-speak',
  'yellow-4-what-cannot-wait',
  'yellow-5-the-dishwasher',
  'yellow-6-one-voice-or-many',
].map((file) => [file, contentOf(file)] as const);

/** Every text and every name of a field in an answer. */
function wordsIn(answer: unknown): { texts: string[]; names: string[] } {
  const texts: string[] = [];
  const names: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      names.push(name);
      walk(inner);
    }
  };
  walk(answer);
  return { texts, names };
}

/** What one can only know from an outcome of a scenario. */
const secretsOf = (scenario: ScenarioStep) =>
  scenario.situations.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ timeline, cost, afterADay }) => [
      ...timeline.map(({ text }) => text),
      cost,
      afterADay,
    ]),
  );

describe('before an attempt is submitted', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.open();
  });
  afterAll(() => api?.close());

  it.each(MODULES)('%s gives away no answer and no outcome', async (_, content) => {
    const player = await Player.at(api, content);
    const answers: unknown[] = [await player.module()];
    for (const { key, type } of content.steps)
      if (type === 'lesson') answers.push((await player.read(key)).data);
    const { id, questions } = (await player.start()).data.startAttempt;
    answers.push(questions, (await player.start()).data, (await player.send('ShowAttempt', { id })).data);
    for (const { key } of questions)
      answers.push((await player.save(id, key, player.question(key).correct)).data);
    answers.push(await player.module());
    const { texts, names } = wordsIn(answers);
    for (const name of ['correct', 'rightOptions', 'isRight', 'because', 'outcomes'])
      expect(names).not.toContain(name);
    for (const { because } of content.questions) expect(texts).not.toContain(because);
    const scenario = content.steps.find((step) => step.type === 'scenario');
    for (const secret of scenario ? secretsOf(scenario) : []) expect(texts).not.toContain(secret);
    const later = scenario?.situations.filter(({ key }) => key !== scenario.start) ?? [];
    for (const { text } of later) expect(texts).not.toContain(text);
  });

  it('a choice reveals its own outcome and of the others only where they stood after a day', async () => {
    const player = await Player.at(api, contentOf('yellow-5-the-dishwasher'));
    const [situation] = player.scenario.situations;
    const [chosen, ...others] = situation?.outcomes ?? [];
    const reply = chosen?.reply ?? situation?.replies[0]?.key ?? '';
    const { texts } = wordsIn((await player.choose(situation?.key ?? '', chosen?.channel ?? '', reply)).data);
    expect(texts).toEqual(expect.arrayContaining(chosen?.timeline.map(({ text }) => text) ?? ['?']));
    const own = wordsIn(chosen).texts;
    const secrets = others.flatMap(({ timeline, cost }) => [...timeline.map(({ text }) => text), cost]);
    for (const secret of secrets.filter((each) => !own.includes(each ?? '')))
      expect(texts).not.toContain(secret);
  });

  it('every field of a question of an open attempt is null that judges it', async () => {
    const player = await Player.at(api, contentOf('white-1-join-in'));
    const attempt = (await player.start()).data.startAttempt;
    expect(attempt).toMatchObject({ score: null, passed: null, submittedAt: null, readAgain: [] });
    for (const { result } of attempt.questions) expect(result).toBeNull();
  });

  it('no input of any mutation sets a score', async () => {
    const player = await Player.at(api, contentOf('white-1-join-in'));
    const { id } = (await player.start()).data.startAttempt;
    const answer = await api
      .as(player.person.cookie)
      .query(`mutation { submitAttempt(attempt: "${id}", idempotencyKey: "${id}", score: 100) { id } }`);
    expect(answer.codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});
