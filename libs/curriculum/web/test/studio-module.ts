import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { curriculumAccess, type ModuleContent } from '@obi/curriculum/rules';
import { provideAccess, provideMessages } from '@obi/shared/web';
import { fakeServer } from '@obi/testing/web';
import userEvent from '@testing-library/user-event';
import { curriculumMessages } from '../src/messages';
import { ModulesPage } from '../src/studio/list/modules-page';
import { ModulePage } from '../src/studio/module/module-page';
import {
  type DraftOfModuleFragment,
  ModuleInStudioDocument,
  SaveModuleDraftDocument,
  StudioModulesDocument,
} from '../src/studio/studio.graphql.gen';

const END = { owner: 'Ines', channel: 'Phone call' };
const outcome = {
  timeline: [{ at: '14:09', text: 'She answers.' }],
  ...({ clause: 'answers.one-owner', verdict: 'good', afterADay: 'Solved', reposts: 4 } as const),
} as const;
const situation = {
  ...{ author: 'Ada', handle: '@ada', at: 'Today', text: 'It smells.', spread: '', facts: [] },
  ...{ channelQuestion: 'Where do you answer first?', replyQuestion: 'What do you write?' },
  channels: [
    { key: 'public', title: 'Public reply', hint: 'Be seen' },
    { key: 'wait', title: 'Wait', hint: 'Be late' },
  ],
  replies: [{ key: 'plain', text: 'Unplug it, I am ringing you now.' }],
};

/** A small module with a step of every kind, fit to be published. */
export const CONTENT: ModuleContent = {
  ...{ key: 'yellow.the-dryer', version: 2, belt: 'yellow', position: 1, title: 'The dryer', minutes: 8 },
  ...{ summary: 'What cannot wait.', quote: 'It smells.' },
  clauses: ['answers.one-owner', 'listening.cannot-wait'],
  steps: [
    {
      ...{ key: 'alarms', type: 'lesson', title: 'Alarms' },
      blocks: [
        { type: 'text', text: 'Some things cannot wait.' },
        { type: 'clause', clause: 'listening.cannot-wait' },
      ],
    },
    {
      ...{ key: 'dryer', type: 'scenario', title: 'It smells', start: 'smell' },
      situations: [
        {
          ...{ key: 'smell', ...situation },
          outcomes: [
            { ...outcome, channel: 'public', next: 'press' },
            { ...outcome, channel: 'wait', verdict: 'poor', reposts: 90, end: END },
          ],
        },
        {
          ...{ key: 'press', ...situation, author: 'The Courier', text: 'Is it true?' },
          outcomes: [
            { ...outcome, channel: 'public', end: END },
            { ...outcome, channel: 'wait', end: END },
          ],
        },
      ],
    },
    { key: 'quiz', type: 'quiz', title: 'One question', draw: 1, passMark: 80 },
  ],
  questions: [
    {
      ...{ key: 'first', kind: 'single', text: 'What comes first?', correct: ['b'] },
      options: [
        { key: 'a', text: 'The form' },
        { key: 'b', text: 'The plug' },
      ],
      ...{ because: 'Safety first.', clause: 'listening.cannot-wait' },
    },
  ],
};

const clause = (key: string, number: string, title: string) => ({
  key,
  number,
  title,
  text: `${title}, in words.`,
});

/** The draft as the server has it. */
export function draftOf(content: ModuleContent, revision = 1): DraftOfModuleFragment {
  return {
    ...{ module: content.key, follows: content.version - 1, revision, content: JSON.stringify(content) },
    ...{ changedByName: 'Ana Reis', changedAt: '2026-11-21T10:00:00Z' },
    figures: [{ question: 'first', shown: 24, difficulty: 0.82, discrimination: 0.45 }],
  };
}

/** Opens the studio at an address, for a draft that is this or that, or none. */
export async function studioAt(url: string, content: ModuleContent | null = CONTENT) {
  const server = fakeServer();
  server.answers(ModuleInStudioDocument, {
    moduleDraft: content && draftOf(content),
    guide: {
      sections: [
        {
          ...{ key: 'answers', number: 6, title: 'Who answers what' },
          clauses: [
            clause('answers.one-owner', '6.1', 'One owner'),
            clause('answers.by-topic', '6.2', 'By topic'),
          ],
        },
        {
          ...{ key: 'listening', number: 2, title: 'Listening' },
          clauses: [clause('listening.cannot-wait', '2.3', 'What cannot wait')],
        },
      ],
    },
  });
  server.answers(SaveModuleDraftDocument, ({ content: sent, revision }) => ({
    saveModuleDraft: { ...draftOf(JSON.parse(sent) as ModuleContent, revision + 1), content: sent },
  }));
  server.answers(StudioModulesDocument, { studioModules: [], guide: null });
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          { path: 'studio/modules', component: ModulesPage },
          { path: 'studio/modules/:key', component: ModulePage },
        ],
        withComponentInputBinding(),
      ),
      provideAccess(curriculumAccess),
      provideMessages(curriculumMessages),
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  const settled = () => harness.fixture.whenStable();
  await settled();
  return {
    server,
    person: userEvent.setup(),
    settled,
    container: harness.fixture.nativeElement as HTMLElement,
  };
}

/** What the server was sent to save, the last time. */
export function lastSaved(server: ReturnType<typeof fakeServer>): ModuleContent | undefined {
  const sent = server.variablesOf(SaveModuleDraftDocument).at(-1);
  return sent && (JSON.parse(sent.content) as ModuleContent);
}
