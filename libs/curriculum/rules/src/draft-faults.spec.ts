import { faultsOfDraft } from './draft-faults';
import type { LessonBlock, ModuleContent, ScenarioOutcome, ScenarioSituation } from './module-content';
import { MODULE, SCENARIO } from './spec/dryer';

const always = () => true;
const withBlock = (block: LessonBlock): ModuleContent => {
  const [lesson, ...rest] = MODULE.steps;
  if (lesson?.type !== 'lesson') throw new Error('no lesson');
  return { ...MODULE, steps: [{ ...lesson, blocks: [...lesson.blocks, block] }, ...rest] };
};
const withSituation = (change: Partial<ScenarioSituation>): ModuleContent => {
  const [first, ...rest] = SCENARIO.situations;
  const scenario = { ...SCENARIO, situations: [{ ...first!, ...change }, ...rest] };
  return { ...MODULE, steps: MODULE.steps.map((step) => (step.key === SCENARIO.key ? scenario : step)) };
};
const outcomes = SCENARIO.situations[0]!.outcomes;
const withOutcome = (change: Partial<ScenarioOutcome>): ModuleContent =>
  withSituation({ outcomes: [{ ...outcomes[0]!, ...change }, ...outcomes.slice(1)] });
const withQuestion = (change: object): ModuleContent => ({
  ...MODULE,
  questions: MODULE.questions.map((each) => (each.key === 'two' ? { ...each, ...change } : each)),
});

describe('what keeps a draft from being published', () => {
  it('is nothing when everything is written', () => expect(faultsOfDraft(MODULE, always)).toEqual([]));

  it.each<[string, ModuleContent, string]>([
    ['a title', { ...MODULE, title: ' ' }, 'title'],
    ['a summary', { ...MODULE, summary: '' }, 'summary'],
    ['a quote', { ...MODULE, quote: '' }, 'quote'],
    [
      'the title of a step',
      { ...MODULE, steps: MODULE.steps.map((s) => ({ ...s, title: s.key === 'quiz' ? '' : s.title })) },
      'quiz',
    ],
    ['the text of a block', withBlock({ type: 'text', text: '' }), 'alarms/1'],
    ['any point', withBlock({ type: 'points', items: [] }), 'alarms/1'],
    ['one of the points', withBlock({ type: 'points', items: ['So', ''] }), 'alarms/1'],
    ['the author of a post', withBlock({ type: 'post', author: '', text: 'So' }), 'alarms/1'],
    ['the reason of a reply', withBlock({ type: 'reply', text: 'So', verdict: 'good', why: '' }), 'alarms/1'],
    ['the words of a situation', withSituation({ text: '' }), 'the-dryer/smell'],
    ['the question of a situation', withSituation({ replyQuestion: '' }), 'the-dryer/smell'],
    [
      'the words of a reply',
      withSituation({
        replies: [
          { key: 'plain', text: '' },
          { key: 'formula', text: 'So' },
        ],
      }),
      'the-dryer/smell',
    ],
    ['what happens next', withOutcome({ timeline: [] }), 'the-dryer/smell/0'],
    ['the state a day later', withOutcome({ afterADay: ' ' }), 'the-dryer/smell/0'],
    ['a question', withQuestion({ text: '' }), 'two'],
    ['why an answer is right', withQuestion({ because: '' }), 'two'],
    [
      'the words of an option',
      withQuestion({
        options: [
          { key: 'a', text: '' },
          { key: 'b', text: 'b' },
          { key: 'c', text: 'c' },
        ],
      }),
      'two',
    ],
  ])('is %s that nobody has written', (_, module, at) =>
    expect(faultsOfDraft(module, always)).toEqual([{ code: 'text-missing', at }]),
  );

  it('is a clause that the guide does not have', () =>
    expect(faultsOfDraft(MODULE, (clause) => clause !== 'answers.one-owner')).toEqual([
      { code: 'clause-not-in-guide', at: 'answers.one-owner' },
    ]));
});
