import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plusDays } from '@obi/kernel';
import { makePerson, TestApi } from '@obi/testing/api';
import { DRYER, Player, WHITE } from './player';

interface Written {
  readonly version: string;
  readonly sections: readonly {
    readonly clauses: readonly { key: string; text: string; change?: object }[];
  }[];
}

const CHANGED = 'listening.pass-it-on';
const ABOUT = WHITE.questions.filter(({ clause }) => clause === CHANGED).map(({ key }) => key);

/** Publishes the guide again with one clause that says more, and asks to be certified again. */
async function publish(api: TestApi, kind: string, certifyBy?: string): Promise<void> {
  const file = join(__dirname, '../../../database/seeds/content/guide-1.0.json');
  const first = JSON.parse(readFileSync(file, 'utf8')) as Written;
  const sections = first.sections.map((section) => ({
    ...section,
    clauses: section.clauses.map(({ change: _, ...clause }) =>
      clause.key === CHANGED
        ? {
            ...clause,
            text: `${clause.text} Since today also at night.`,
            change: { kind, reason: 'We answer at night.', certifyBy },
          }
        : clause,
    ),
  }));
  const by = { authorId: (await makePerson(api)).id, approverId: (await makePerson(api)).id };
  await api
    .service<{ publish(content: object, by: object): Promise<object> }>('PublishVersion')
    .publish({ ...first, version: '2.0', sections }, { ...by, publishedOn: api.clock.today('UTC') });
}

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
    await publish(api, 'certify-again', certifyBy);
  });
  afterAll(() => api?.close());

  it('shows what changed, why and until when, and asks the quiz before all else', async () => {
    expect(DRYER.clauses).not.toContain(CHANGED);
    const { delta, resumeAt, steps } = await before.module();
    expect(delta?.by).toBe(certifyBy);
    expect(delta?.clauses.map(({ clause }) => clause.key)).toEqual([CHANGED]);
    expect(delta?.clauses[0]?.difference.steps).toEqual([{ version: '2.0', reason: 'We answer at night.' }]);
    expect(JSON.stringify(delta?.clauses[0]?.difference.blocks)).toContain('Since today also at night.');
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
    expect(await api.statementsOf(() => before.module())).toBeLessThanOrEqual(5);
  });
});
