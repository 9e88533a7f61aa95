import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { curriculumAccess } from '@obi/curriculum/rules';
import { provideAccess, provideMessages, Session, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { curriculumMessages } from '../messages';
import { AssessPage } from './assess-page';
import {
  AssessmentLoadDocument,
  MarkWorkDocument,
  TakeWorkDocument,
  WorksToJudgeDocument,
  type WorkToJudgeQuery,
  WorkToJudgeDocument,
} from './assess.graphql.gen';
import { JudgePage } from './judge-page';
import { hoursInWords } from './waited';

const viewerDocument = { id: 'viewer', name: 'Viewer' };
const providers = [
  provideRouter([]),
  provideAccess(curriculumAccess),
  provideMessages(curriculumMessages),
  { provide: VIEWER_DOCUMENT, useValue: viewerDocument },
];
const levels = [0, 1, 2].map((points) => ({ points, text: `Level ${points}` }));
const work: WorkToJudgeQuery['workToJudge'] = {
  id: 'w1',
  personName: 'Alan Petit',
  unitName: 'Lyon',
  title: 'A clause that did not fit',
  belt: 'black',
  handedInAt: '2026-11-20T10:00:00Z',
  state: 'waiting',
  assessors: 2,
  marksMissing: 2,
  isTakenByMe: true,
  task: '## The task\n\nTake a clause.',
  text: 'I took the third clause.',
  files: [{ id: 'f1', name: 'case.pdf', type: 'application/pdf', bytes: 12_000 }],
  rubric: ['Case', 'Text'].map((title) => ({
    key: title.toLowerCase(),
    title,
    question: `${title}?`,
    levels,
  })),
  passMark: 3,
  myMark: null,
  marks: [],
};

async function judge(change: Partial<typeof work> = {}) {
  const server = fakeServer();
  server.answers(WorkToJudgeDocument, { workToJudge: { ...work, ...change } });
  server.answers(TakeWorkDocument, { takeWork: work });
  server.answers(MarkWorkDocument, { markWork: work });
  const view = await render(JudgePage, { inputs: { id: 'w1' }, providers });
  await view.fixture.whenStable();
  const choose = (criterion: string, points: number) =>
    person.click(
      within(screen.getByRole('group', { name: criterion })).getByRole('radio', {
        name: new RegExp(`^${points} `),
      }),
    );
  const person = userEvent.setup();
  return { ...view, server, person, choose, settled: () => view.fixture.whenStable() };
}

describe('judging', () => {
  it('has the rubric beside the work, and names the decision that the points make', async () => {
    const { container, choose, settled } = await judge();
    expect(screen.getByText('I took the third clause.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'case.pdf' })).toBeInTheDocument();
    await choose('Case', 2);
    await choose('Text', 2);
    await settled();
    expect(screen.getByText('4 points; 3 are needed: it passes.')).toBeInTheDocument();
    await choose('Text', 0);
    await settled();
    expect(screen.getByRole('button', { name: 'Ask to practise' })).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('asks for every criterion, and for words when somebody has to practise', async () => {
    const { server, person, choose, settled } = await judge();
    await choose('Case', 1);
    await person.click(screen.getByRole('button', { name: 'Award' }));
    await settled();
    expect(screen.getAllByText('Give points for every criterion')).toHaveLength(2);
    await choose('Text', 1);
    await person.click(screen.getByRole('button', { name: 'Ask to practise' }));
    await settled();
    expect(screen.getAllByText('Say in a sentence or two what to do next')).toHaveLength(2);
    await person.type(screen.getByRole('textbox'), 'Show the second case, and shorten the text.');
    await person.click(screen.getByRole('button', { name: 'Ask to practise' }));
    await settled();
    expect(server.variablesOf(MarkWorkDocument)).toEqual([
      {
        id: 'w1',
        mark: {
          points: [
            { criterion: 'case', points: 1 },
            { criterion: 'text', points: 1 },
          ],
          feedback: 'Show the second case, and shorten the text.',
        },
      },
    ]);
  });

  it('is begun by taking the work', async () => {
    const { server, person, settled } = await judge({ isTakenByMe: false });
    expect(screen.queryByRole('radio')).toBeNull();
    await person.click(screen.getByRole('button', { name: 'Judge this work' }));
    await settled();
    expect(server.variablesOf(TakeWorkDocument)).toEqual([{ id: 'w1' }]);
  });
});

describe('the queue', () => {
  const lacking = (personName: string, marksMissing: number, missing: number) => ({
    ...{ id: personName, personId: personName, personName, title: 'Change the guide', marksMissing },
    ...{ handedInAt: new Date(Date.now() - 5 * 86_400_000).toISOString(), lacking: missing },
  });
  const load = {
    ...{ waiting: 3, oldestSince: null, medianHours: 50, lackingAssessors: 2 },
    assessors: [{ assessorId: 'a1', name: 'Sofia Brandt', taken: 1, marked: 4 }],
    worksLackingAssessors: [lacking('Henrik Vos', 2, 2), lacking('Ines Duarte', 2, 1)],
  };
  async function open(role: 'assessor' | 'hr', loads = true) {
    const server = fakeServer();
    server.answers(viewerDocument, { viewer: { roles: [{ role, unitId: null, unitName: null }] } });
    server.answers(WorksToJudgeDocument, { worksToJudge: [work] });
    if (loads) server.answers(AssessmentLoadDocument, { assessmentLoad: load });
    else server.refuses(AssessmentLoadDocument, { kind: 'UNEXPECTED', code: 'UNEXPECTED' });
    const view = await render(AssessPage, { providers });
    await TestBed.inject(Session).load();
    await view.fixture.whenStable();
    return { ...view, server };
  }

  it('shows an assessor what waited longest first', async () => {
    const { container } = await open('assessor');
    expect(screen.getByRole('link', { name: 'Alan Petit: A clause that did not fit' })).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('shows HR how quickly work is judged and with whom it lies, and no work', async () => {
    await open('hr');
    expect(screen.getByText('2 days')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: 'Sofia Brandt 1 4' })).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says that the load could not be loaded, and asks again', async () => {
    const { server, fixture } = await open('hr', false);
    expect(screen.getByText('We could not load how quickly work is judged')).toBeInTheDocument();
    server.answers(AssessmentLoadDocument, { assessmentLoad: load });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
    await fixture.whenStable();
    expect(screen.getByRole('row', { name: 'Sofia Brandt 1 4' })).toBeInTheDocument();
  });

  it('tells HR which work too few may judge, and what to do', async () => {
    const { container } = await open('hr');
    expect(screen.getByText('2 pieces of work have too few assessors').parentElement).toHaveTextContent(
      'An administrator grants the role to somebody else',
    );
    expect(screen.getByText('Henrik Vos: Change the guide').parentElement).toHaveTextContent(
      'has waited 5 days for 2 marks, and nobody may give one.',
    );
    expect(screen.getByText('Ines Duarte: Change the guide').parentElement).toHaveTextContent(
      'and only 1 assessor may give one.',
    );
    expect(await axeFaults(container)).toEqual([]);
  });

  it.each([
    [0.4, 'less than an hour'],
    [1, '1 hour'],
    [47.9, '47 hours'],
    [49, '2 days'],
  ])('tells %s hours as %s', (hours, words) => expect(hoursInWords(hours)).toBe(words));
});
