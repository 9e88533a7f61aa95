import type { ModuleContent, Question, ScenarioOutcome, ScenarioStep } from '../module-content';

/** A small module for the specs: a lesson, a scenario of two situations, a quiz that draws two of four. */
const outcome = (wish: Partial<ScenarioOutcome> & Pick<ScenarioOutcome, 'channel'>): ScenarioOutcome => ({
  timeline: [{ at: '14:09', text: 'She answers.' }],
  cost: 'Ten minutes',
  clause: 'answers.one-owner',
  verdict: 'good',
  afterADay: 'Solved',
  reposts: 4,
  ...wish,
});

const END = { owner: 'Ines', channel: 'Phone call' };

const situation = { author: 'Ada', handle: '@ada', at: 'Today', text: 'It smells.', spread: '', facts: [] };
const asks = { channelQuestion: 'Where do you answer first?', replyQuestion: 'What do you write?' };
const channels = [
  { key: 'public', title: 'Public reply', hint: 'Be seen' },
  { key: 'wait', title: 'Wait', hint: 'Be late' },
];
const replies = [
  { key: 'plain', text: 'Unplug it, I am ringing you now.' },
  { key: 'formula', text: 'Please contact us.' },
];

export const SCENARIO: ScenarioStep = {
  key: 'the-dryer',
  type: 'scenario',
  title: 'The dryer',
  start: 'smell',
  situations: [
    {
      ...{ key: 'smell', ...situation, ...asks, channels, replies },
      outcomes: [
        outcome({ channel: 'public', reply: 'plain', next: 'press' }),
        outcome({ channel: 'public', verdict: 'poor', reposts: 90, end: END }),
        outcome({ channel: 'wait', verdict: 'poor', reposts: 900, afterADay: 'In the paper', next: 'press' }),
      ],
    },
    {
      ...{ key: 'press', ...situation, ...asks, channels, replies },
      outcomes: [outcome({ channel: 'public', end: END }), outcome({ channel: 'wait', end: END })],
    },
  ],
};

export function question(key: string, correct: readonly string[] = ['a']): Question {
  const options = ['a', 'b', 'c'].map((each) => ({ key: each, text: `${key} ${each}` }));
  const kind = correct.length > 1 ? 'several' : 'single';
  return {
    key,
    kind,
    text: `${key}?`,
    options,
    correct,
    because: 'So it is.',
    clause: 'listening.cannot-wait',
  };
}

export const MODULE: ModuleContent = {
  key: 'yellow.the-dryer',
  version: 1,
  belt: 'yellow',
  position: 1,
  title: 'The dryer',
  summary: 'What cannot wait.',
  quote: 'It smells.',
  minutes: 8,
  clauses: ['answers.one-owner', 'listening.cannot-wait'],
  steps: [
    {
      key: 'alarms',
      type: 'lesson',
      title: 'Alarms',
      blocks: [{ type: 'clause', clause: 'listening.cannot-wait' }],
    },
    SCENARIO,
    { key: 'quiz', type: 'quiz', title: 'Two questions', draw: 2, passMark: 80 },
  ],
  questions: [question('one'), question('two', ['a', 'c']), question('three', ['b']), question('four')],
};

/** A question of each kind that is neither one option nor several: first and second, words for things, a number. */
export const ORDER: Question = {
  ...{ ...question('order'), kind: 'order', correct: ['a', 'b', 'c'] },
};
export const MATCH: Question = {
  ...{ ...question('match'), kind: 'match', correct: ['a:x', 'b:y', 'c:x'] },
  targets: ['x', 'y'].map((each) => ({ key: each, text: `target ${each}` })),
};
export const TEXT: Question = {
  ...{ ...question('text'), kind: 'text', options: [], correct: ['30 minutes', 'half an hour'] },
};
