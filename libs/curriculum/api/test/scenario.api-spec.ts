import { randomUUID } from 'node:crypto';
import type { ScenarioSituation } from '@obi/curriculum/rules';
import { TestApi } from '@obi/testing/api';
import { DRYER, Player } from './player';

describe('a scenario', () => {
  let api: TestApi;
  let start: ScenarioSituation;
  let channel: string;
  let reply: string;

  beforeAll(async () => {
    api = await TestApi.open();
    const { scenario } = await Player.at(api, DRYER);
    start = scenario.situations.find((each) => each.key === scenario.start) as ScenarioSituation;
    const goesOn = start.outcomes.find((each) => each.next);
    channel = goesOn?.channel ?? '';
    reply = goesOn?.reply ?? start.replies[0]?.key ?? '';
  });
  afterAll(() => api?.close());

  it('tells after a choice what followed, the clause, and how the other channels would have gone', async () => {
    const player = await Player.at(api, DRYER);
    const { data } = await player.choose(start.key, channel, reply);
    const [first, second] = data.chooseInScenario.turns;
    expect(first).toMatchObject({
      channel,
      outcome: { clause: { number: expect.stringMatching(/^\d\.\d$/) } },
    });
    expect(first?.outcome?.others).toHaveLength(start.channels.length - 1);
    expect(second).toMatchObject({ channel: null, outcome: null });
  });

  it('is found again where one left it', async () => {
    const player = await Player.at(api, DRYER);
    const { data } = await player.choose(start.key, channel, reply);
    const step = (await player.module()).steps.find(({ scenario }) => scenario);
    expect(step?.scenario).toEqual(data.chooseInScenario);
    expect(step?.done).toBe(false);
  });

  it('is done at its end, and may be played on: every choice is kept', async () => {
    const player = await Player.at(api, DRYER);
    await player.playScenario();
    const before = await player.module();
    expect(before.steps.find(({ scenario }) => scenario)?.done).toBe(true);
    await player.choose(start.key, channel, reply);
    expect((await player.module()).steps.find(({ scenario }) => scenario)).toMatchObject({
      done: true,
      scenario: { complete: false },
    });
    const kept = await api.sql<{ version: number }>(
      'select version from curriculum.scenario_choice where person_id = $1',
      [player.person.id],
    );
    expect(kept.length).toBeGreaterThanOrEqual(3);
    expect(new Set(kept.map(({ version }) => version))).toEqual(new Set([1]));
  });

  it('makes a choice once, however often the browser sends it', async () => {
    const player = await Player.at(api, DRYER);
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => player.choose(start.key, channel, reply, key)),
    );
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    const made = await api.sql('select 1 from curriculum.scenario_choice where person_id = $1', [
      player.person.id,
    ]);
    expect(made).toHaveLength(1);
    const other = start.channels.find((each) => each.key !== channel)?.key ?? '';
    expect((await player.choose(start.key, other, reply, key)).codes).toEqual([
      'CURRICULUM_KEY_USED_OTHERWISE',
    ]);
  });

  it('refuses what was not reached and what is not offered', async () => {
    const player = await Player.at(api, DRYER);
    const later = player.scenario.situations.find((each) => each.key !== start.key);
    const [ahead] = later?.channels ?? [];
    const words = later?.replies[0]?.key ?? '';
    expect((await player.choose(later?.key ?? '', ahead?.key ?? '', words)).codes).toEqual([
      'CURRICULUM_SITUATION_NOT_REACHED',
    ]);
    expect((await player.choose(start.key, 'carrier-pigeon', reply)).codes).toEqual([
      'CURRICULUM_CHOICE_UNKNOWN',
    ]);
  });
});
