import type { ModuleContent, Question, ScenarioOutcome, ScenarioStep } from './module-content';
import { clausesCited, faultsOfModule } from './module-faults';
import { MODULE, question, SCENARIO } from './spec/dryer';

const codesOf = (change: Partial<ModuleContent>) =>
  faultsOfModule({ ...MODULE, ...change }).map(({ code, at }) => `${code} ${at}`);

const asking = (change: Partial<Question>) =>
  codesOf({ questions: [...MODULE.questions, { ...question('five'), ...change }] });

const steps = (scenario: ScenarioStep, quiz: object = {}) => ({
  steps: MODULE.steps.map((step) =>
    step.type === 'scenario' ? scenario : step.type === 'quiz' ? { ...step, ...quiz } : step,
  ),
});

/** The scenario with one outcome of a situation changed. */
function outcome(situation: number, index: number, change: Partial<ScenarioOutcome>): string[] {
  const situations = SCENARIO.situations.map((each, place) =>
    place === situation
      ? { ...each, outcomes: each.outcomes.map((one, at) => (at === index ? { ...one, ...change } : one)) }
      : each,
  );
  return codesOf(steps({ ...SCENARIO, situations }));
}

const [smell, press] = SCENARIO.situations as [ScenarioStep['situations'][0], ScenarioStep['situations'][0]];

describe('faults of a module', () => {
  it('are none where everything fits', () => expect(faultsOfModule(MODULE)).toEqual([]));

  it.each([
    ['a version below 1', codesOf({ version: 0 }), 'version-is-no-number-from-1 yellow.the-dryer'],
    ['no step at all', codesOf({ steps: [] }), 'module-without-steps yellow.the-dryer'],
    ['one step twice', codesOf({ steps: [...MODULE.steps, SCENARIO] }), 'step-twice the-dryer'],
    ['more questions drawn than there are', codesOf(steps(SCENARIO, { draw: 5 })), 'bank-too-small quiz'],
    ['no question drawn', codesOf(steps(SCENARIO, { draw: 0 })), 'quiz-draws-nothing quiz'],
    [
      'a pass mark that nobody reaches',
      codesOf(steps(SCENARIO, { passMark: 101 })),
      'pass-mark-impossible quiz',
    ],
    ['no time at all', codesOf(steps(SCENARIO, { timeLimitMinutes: 0 })), 'time-limit-impossible quiz'],
    ['one question twice', asking({ key: 'one' }), 'question-twice one'],
    ['an option that is not there', asking({ correct: ['z'] }), 'right-option-unknown five'],
    ['nothing right', asking({ correct: [] }), 'question-without-right-option five'],
    ['everything right', asking({ correct: ['a', 'b', 'c'], kind: 'several' }), 'every-option-is-right five'],
    [
      'one answer asked, two right',
      asking({ correct: ['a', 'b'] }),
      'single-question-with-several-right five',
    ],
    [
      'one option twice',
      asking({ options: ['a', 'b', 'a'].map((key) => ({ key, text: key })) }),
      'option-twice five/a',
    ],
    [
      'a clause cited and not named',
      asking({ clause: 'why.people-talk' }),
      'clause-not-named why.people-talk',
    ],
    [
      'a clause named and not cited',
      codesOf({ clauses: [...MODULE.clauses, 'why.people-talk'] }),
      'clause-never-cited why.people-talk',
    ],
  ])('find %s', (_, found, expected) => expect(found).toContain(expected));

  it('know every clause that a module cites', () =>
    expect([...clausesCited(MODULE)].sort()).toEqual(['answers.one-owner', 'listening.cannot-wait']));
});

describe('faults of a scenario', () => {
  it.each([
    [
      'a path without an owner',
      outcome(1, 0, { end: undefined }),
      'path-without-owner-or-channel the-dryer/press/0',
    ],
    [
      'an end without a channel',
      outcome(1, 0, { end: { owner: 'Ines', channel: '' } }),
      'path-without-owner-or-channel the-dryer/press/0',
    ],
    ['an end that goes on', outcome(1, 0, { next: 'smell' }), 'outcome-ends-and-goes-on the-dryer/press/0'],
    [
      'a path that comes back',
      outcome(1, 0, { next: 'smell', end: undefined }),
      'path-comes-back the-dryer/press/0',
    ],
    ['a path into nowhere', outcome(0, 0, { next: 'gone' }), 'next-situation-unknown the-dryer/smell/0'],
    [
      'a choice without an outcome',
      outcome(0, 2, { reply: 'plain' }),
      'choice-without-outcome the-dryer/smell/wait/formula',
    ],
    [
      'an outcome that nobody can choose',
      outcome(0, 1, { channel: 'letter' }),
      'outcome-never-chosen the-dryer/smell/1',
    ],
    [
      'a start that is not there',
      codesOf(steps({ ...SCENARIO, start: 'gone' })),
      'scenario-starts-nowhere the-dryer',
    ],
    [
      'a situation that nobody reaches',
      codesOf(steps({ ...SCENARIO, situations: [smell, press, { ...press, key: 'alone' }] })),
      'situation-never-reached the-dryer/alone',
    ],
    [
      'one situation twice',
      codesOf(steps({ ...SCENARIO, situations: [smell, press, press] })),
      'situation-twice the-dryer/press',
    ],
    [
      'nothing to choose',
      codesOf(steps({ ...SCENARIO, situations: [smell, { ...press, channels: [] }] })),
      'situation-without-choice the-dryer/press',
    ],
  ])('find %s', (_, found, expected) => expect(found).toContain(expected));
});
