import { plusDays } from '@obi/kernel';
import { TestApi } from '@obi/testing/api';
import { ChangedGuide } from './changed-guide';
import { DRYER, Player, WHITE } from './player';

const CHANGED = 'listening.pass-it-on';
const ABOUT = WHITE.questions.filter(({ clause }) => clause === CHANGED).map(({ key }) => key);

describe('a guide that changes under a module that was completed', () => {
  let api: TestApi;
  let before: Player;
  let unasked: Player;
  let certifyBy: string;

  beforeAll(async () => {
    api = await TestApi.open();
    before = await Player.at(api, WHITE);
    await before.readLessons();
    await before.take();
    unasked = await Player.at(api, DRYER);
    await unasked.readLessons();
    await unasked.playScenario();
    await unasked.take();
    api.clock.advanceDays(10);
    certifyBy = plusDays(api.clock.today('UTC'), 30);
    await new ChangedGuide(api).publish(CHANGED, 'certify-again', certifyBy);
  });
  afterAll(() => api?.close());

  it('shows what changed, why and until when, and asks the quiz before all else', async () => {
    expect(DRYER.clauses).not.toContain(CHANGED);
    const { delta, resumeAt, steps } = await before.module();
    expect(delta?.by).toBe(certifyBy);
    expect(delta?.clauses.map(({ clause }) => clause.key)).toEqual([CHANGED]);
    expect(delta?.clauses[0]?.difference.steps).toEqual([{ version: '2.0', reason: 'We answer at night.' }]);
    expect(JSON.stringify(delta?.clauses[0]?.difference.blocks)).toContain('Since 2.0 also at night.');
    expect(resumeAt).toBe('quiz');
    expect(steps.filter(({ done }) => !done).map(({ key }) => key)).toEqual(['quiz']);
    expect(steps.at(-1)?.quiz?.questions).toBe(ABOUT.length);
  });

  it('asks nothing of who completed a module that does not teach the clause, or who is new', async () => {
    expect((await unasked.module()).delta).toBeNull();
    expect((await (await Player.at(api, WHITE)).module()).delta).toBeNull();
  });

  it('is done again with the questions about it, once', async () => {
    const wrong = await before.take(ABOUT.length);
    expect(wrong.passed).toBe(false);
    expect((await before.module()).delta?.by).toBe(certifyBy);
    const taken = await before.take();
    expect(taken.questions.map(({ key }) => key).sort()).toEqual([...ABOUT].sort());
    expect(taken.passed).toBe(true);
    expect(await before.module()).toMatchObject({ delta: null, resumeAt: null });
    const rounds = await api.sql('select round from curriculum.module_completion where person_id = $1', [
      before.person.id,
    ]);
    expect(rounds).toHaveLength(2);
  });

  it('costs five statements at most', async () => {
    await before.module();
    expect(await api.statementsOfRead(() => before.module())).toBeLessThanOrEqual(5);
  });
});
