import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideMessages, VIEWER_DOCUMENT } from '@obi/shared/web';
import type { TypedDocument } from '@obi/kernel';

import userEvent from '@testing-library/user-event';
import { type FakeServer, fakeServer } from '@obi/testing/web';
import { curriculumMessages } from '../src/messages';
import { PlayerPage } from '../src/player/player-page';
import { type PlayedModuleFragment, PlayModuleDocument } from '../src/player/player-page.graphql.gen';
import type { PlayedScenarioFragment } from '../src/steps/scenario-step.graphql.gen';
import type { TakenAttemptFragment } from '../src/steps/quiz-step.graphql.gen';

type Step = PlayedModuleFragment['steps'][number];
type Outcome = NonNullable<PlayedScenarioFragment['turns'][number]['outcome']>;

const nothing = { blocks: [], scenario: null, quiz: null, done: false, minutesLeft: 4 };
const CLAUSE = {
  key: 'answers.one-owner',
  number: '6.1',
  title: 'One owner',
  text: 'One person owns it.\n\n- By name.\n- By day.',
};

const BLOCK = {
  ...{ text: null, items: null, author: null, note: null, verdict: null, why: null, clause: null },
};

export const LESSON: Step = {
  ...nothing,
  key: 'alarms',
  type: 'lesson',
  title: 'Quiet alarms',
  blocks: [
    { ...BLOCK, type: 'text', text: 'Most complaints were heard early.' },
    { ...BLOCK, type: 'points', items: ['Ask again.', 'Go one step up.'] },
    { ...BLOCK, type: 'post', author: 'Ada Byron', text: 'It smells.', note: 'Tuesday' },
    { ...BLOCK, type: 'reply', text: 'Somebody will call.', verdict: 'poor', why: 'Nobody has it.' },
    { ...BLOCK, type: 'clause', clause: CLAUSE },
  ],
};

const situation = (key: string, text: string) => ({
  ...{ key, text, author: 'Ada Byron', handle: '@ada', at: 'Today', spread: '37 reposts' },
  facts: [{ label: 'Order', value: '4471' }],
  channelQuestion: 'Where do you answer first?',
  replyQuestion: 'What do you write?',
  channels: [
    { key: 'public', title: 'Public reply', hint: 'Be seen' },
    { key: 'wait', title: 'Wait', hint: 'Be late' },
  ],
  replies: [{ key: 'plain', text: 'Unplug it. I am ringing you.' }],
});

const OUTCOME: Outcome = {
  timeline: [{ at: '14:09', text: 'Ada answers.' }],
  cost: 'Ten minutes of yours.',
  verdict: 'good',
  afterADay: 'Solved',
  reposts: 41,
  clause: CLAUSE,
  end: null,
  others: [{ channel: 'wait', title: 'Wait', reposts: 1904, afterADay: 'In the local paper' }],
};

/** A scenario: before the first choice, after it, and at its end. */
export const WAYS = {
  before: {
    complete: false,
    turns: [{ channel: null, reply: null, outcome: null, situation: situation('smell', 'It smells.') }],
  },
  after: {
    complete: false,
    turns: [
      { channel: 'public', reply: 'plain', outcome: OUTCOME, situation: situation('smell', 'It smells.') },
      { channel: null, reply: null, outcome: null, situation: situation('press', 'A paper asks.') },
    ],
  },
  end: {
    complete: true,
    turns: [
      {
        ...{ channel: 'wait', reply: 'plain', situation: situation('smell', 'It smells.') },
        outcome: { ...OUTCOME, end: { owner: 'Ines', channel: 'Phone call' } },
      },
    ],
  },
} satisfies Record<string, PlayedScenarioFragment>;

export const SCENARIO: Step = {
  ...nothing,
  ...{ key: 'dryer', type: 'scenario', title: 'The dryer', scenario: WAYS.before },
};

export const QUIZ: Step = {
  ...nothing,
  ...{ key: 'quiz', type: 'quiz', title: 'Two questions' },
  quiz: {
    ...{ questions: 2, rightToPass: 2, timeLimitMinutes: null, minutesToWait: 0 },
    ...{ openAttempt: null, lastAttempt: null },
  },
};

const options = [
  { key: 'a', text: 'Ask again' },
  { key: 'b', text: '“Somebody will call.”' },
];

export const ATTEMPT: TakenAttemptFragment = {
  ...{ id: 'attempt-1', isPractice: false, step: 'quiz', rightToPass: 2, deadline: null, secondsLeft: null },
  ...{ submittedAt: null, guideChange: null, score: null, passed: null, readAgain: [] },
  questions: [
    { key: 'one', kind: 'single', text: 'What now?', options, targets: [], chosen: [], result: null },
    { key: 'two', kind: 'several', text: 'Which are true?', options, targets: [], chosen: [], result: null },
  ],
};

/** The attempt after the guide changed under it. */
export const OVERTAKEN: TakenAttemptFragment = {
  ...ATTEMPT,
  guideChange: {
    by: null,
    clauses: [
      {
        clause: CLAUSE,
        difference: {
          titleBefore: null,
          steps: [{ version: '2.0', reason: 'One of them is on holiday.' }],
          blocks: [
            {
              ...{ form: 'paragraph', kind: 'changed' },
              pieces: [
                { kind: 'removed', text: 'One person owns' },
                { kind: 'added', text: 'Two people own' },
                { kind: 'same', text: ' it.' },
              ],
            },
          ],
        },
      },
    ],
  },
};

/** The attempt as it is judged: the first answer wrong, the second right. */
export const FAILED: TakenAttemptFragment = {
  ...ATTEMPT,
  ...{ submittedAt: '2026-11-21T10:00:00Z', score: 50, passed: false, readAgain: ['alarms'] },
  questions: ATTEMPT.questions.map((question, index) => ({
    ...question,
    chosen: index === 0 ? ['b'] : ['a'],
    result: { isRight: index > 0, rightOptions: ['a'], because: 'One asks first.', clause: CLAUSE },
  })),
};

export const MODULE: PlayedModuleFragment = {
  ...{ key: 'yellow.dryer', version: 3, belt: 'yellow', title: 'What cannot wait', summary: '', minutes: 8 },
  ...{ completedOn: null, resumeAt: 'alarms', againAt: null, delta: null, restsOn: [CLAUSE] },
  steps: [LESSON, SCENARIO, QUIZ],
};

/** The module as it is when one resumes at a step; those before it are done. */
export function moduleAt(resumeAt: string, change: Partial<Step> = {}): PlayedModuleFragment {
  const place = MODULE.steps.findIndex(({ key }) => key === resumeAt);
  const steps = MODULE.steps.map((step, index) => ({
    ...step,
    done: index < place,
    ...(index === place ? change : {}),
  }));
  return { ...MODULE, resumeAt, steps };
}

const VIEWER = { id: 'viewer-document', name: 'Viewer' } as TypedDocument<never>;

/** The player at the address of a module, and what it may ask; `at` is the step in the address, `arrange` what else the server answers. */
export async function play(
  module: PlayedModuleFragment,
  at?: string,
  arrange: (server: FakeServer) => void = () => undefined,
) {
  window.scrollTo = () => undefined;
  const server = fakeServer();
  server.answers(PlayModuleDocument, { module });
  arrange(server);
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          { path: 'modules/:key', component: PlayerPage },
          { path: 'today', children: [] },
        ],
        withComponentInputBinding(),
      ),
      provideMessages(curriculumMessages),
      { provide: VIEWER_DOCUMENT, useValue: VIEWER },
    ],
  });
  const harness = await RouterTestingHarness.create(`/modules/${module.key}${at ? `?step=${at}` : ''}`);
  await harness.fixture.whenStable();
  const container = harness.routeNativeElement as HTMLElement;
  const settled = () => harness.fixture.whenStable();
  return { server, container, settled, person: userEvent.setup() };
}
