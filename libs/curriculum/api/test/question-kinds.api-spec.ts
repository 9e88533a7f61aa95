import type { ModuleContent, Question } from '@obi/curriculum/rules';
import { TestApi } from '@obi/testing/api';
import { Player, type Taken, WHITE } from './player';

const [first] = WHITE.questions as readonly [Question];
const named = (keys: string) => [...keys].map((key) => ({ key, text: `The words of ${key}` }));

/** A question of each kind that is no choice; their keys follow what is right, as an author would give them. */
const KINDS: readonly Question[] = [
  { ...first, key: 'order', kind: 'order', options: named('abcd'), correct: ['a', 'b', 'c', 'd'] },
  {
    ...{ ...first, key: 'match', kind: 'match', options: named('abc'), targets: named('xyz') },
    correct: ['a:x', 'b:y', 'c:z'],
  },
  { ...first, key: 'text', kind: 'text', options: [], correct: ['half an hour', '30 minutes'] },
];

const CONTENT: ModuleContent = {
  ...WHITE,
  version: 2,
  steps: WHITE.steps.map((step) => (step.type === 'quiz' ? { ...step, draw: 3 } : step)),
  questions: KINDS,
};

/** Answers as somebody at the screen does: by the words, in the keys that the screen was given. */
function answerOf({ key, options, targets = [] }: Taken['questions'][number], isRight: boolean): string[] {
  const keyOf = (word: string, among: typeof options) =>
    among.find(({ text }) => text.endsWith(word))?.key ?? '?';
  if (key === 'text') return [isRight ? ' HALF an hour!' : 'an hour'];
  if (key === 'order') return [...(isRight ? 'abcd' : 'dcba')].map((word) => keyOf(word, options));
  return [...(isRight ? ['ax', 'by', 'cz'] : ['ay', 'bx', 'cz'])].map(
    ([left = '', right = '']) => `${keyOf(left, options)}:${keyOf(right, targets)}`,
  );
}

describe('questions of an order, pairs and words', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.open();
    await api.sql(
      `insert into curriculum.module_version (module, version, published_on, content, content_hash, title, summary,
         quote, minutes, clauses, steps)
       select module, 2, published_on, $2, content_hash || '2', title, summary, quote, minutes, clauses, steps
       from curriculum.module_version where module = $1 and version = 1`,
      [WHITE.key, JSON.stringify(CONTENT)],
    );
    await api.sql('update curriculum.module set version = 2 where key = $1', [WHITE.key]);
  });
  afterAll(() => api?.close());

  it('are judged by what is meant, and show what is right in the keys of the screen', async () => {
    const player = await Player.at(api, CONTENT);
    for (const isRight of [false, true]) {
      const { id, questions } = (await player.start()).data.startAttempt;
      for (const question of questions)
        expect((await player.save(id, question.key, answerOf(question, isRight))).codes).toEqual([]);
      const again = (await player.start()).data.startAttempt;
      for (const question of again.questions) expect(question.chosen).toEqual(answerOf(question, isRight));
      const judged = (await player.submit(id)).data.submitAttempt;
      expect(judged).toMatchObject({ score: isRight ? 100 : 0, passed: isRight });
      for (const question of judged.questions.filter(({ key }) => key !== 'text'))
        expect(question.result?.rightOptions).toEqual(answerOf(question, true));
    }
  });

  it('give nothing away before: neither in their order nor in their keys', async () => {
    const player = await Player.at(api, CONTENT);
    const orders = new Set<string>();
    for (let turn = 0; turn < 2; turn += 1) {
      const { id, questions } = (await player.start()).data.startAttempt;
      const text = JSON.stringify(questions);
      expect(text).not.toContain('half an hour');
      for (const { key, options, targets = [] } of questions.filter((each) => each.key !== 'text')) {
        expect(options.map((each) => each.key)).toEqual(options.map((_, place) => `o${place + 1}`));
        expect(targets.map((each) => each.key)).toEqual(targets.map((_, place) => `t${place + 1}`));
        orders.add(key);
      }
      await player.submit(id);
    }
    expect(orders.size).toBe(2);
  });

  it('refuse what is no answer', async () => {
    const player = await Player.at(api, CONTENT);
    const { id } = (await player.start()).data.startAttempt;
    for (const [question, chosen] of [
      ['order', ['o1', 'o2']],
      ['order', ['a', 'b', 'c', 'd']],
      ['match', ['o1:t9']],
      ['match', ['o1:t1', 'o1:t2']],
      ['text', ['x'.repeat(201)]],
    ] as const)
      expect((await player.save(id, question, chosen)).codes).toEqual(['CURRICULUM_ANSWER_UNKNOWN']);
  });
});
