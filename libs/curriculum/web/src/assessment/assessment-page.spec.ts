import { provideRouter } from '@angular/router';
import { curriculumAccess } from '@obi/curriculum/rules';
import { provideAccess, provideMessages } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { curriculumMessages } from '../messages';
import { AssessmentPage } from './assessment-page';
import {
  HandInWorkDocument,
  MyAssessmentDocument,
  type MyAssessmentQuery,
  WriteWorkDocument,
} from './assessment.graphql.gen';

type Assessment = MyAssessmentQuery['assessment'];
type Work = Assessment['works'][number];

const assessment: Assessment = {
  key: 'black.practical',
  belt: 'black',
  title: 'Change the guide',
  summary: 'A clause that did not fit.',
  task: 'Take a clause.',
  handIn: 'Text and files.',
  leastWords: 60,
  mostWords: 90,
  mostFiles: 3,
  lockedBy: null,
  assessors: 2,
  passMark: 3,
  mostPoints: 4,
  rubric: ['Case', 'Text'].map((title) => ({
    key: title.toLowerCase(),
    title,
    question: `${title}?`,
    levels: [0, 1, 2].map((points) => ({ points, text: `Level ${points}` })),
  })),
  clauses: [{ key: 'why.guide-and-judgement', number: '1.4', title: 'When the guide does not fit' }],
  works: [],
};
const work = (change: Partial<Work>): Work => ({
  id: 'w1',
  state: 'waiting',
  text: 'What I found.',
  files: [],
  handedInAt: '2026-11-20T10:00:00Z',
  decidedAt: null,
  marks: [],
  ...change,
});

async function open(...works: Work[]) {
  return openWith({ works });
}

async function openWith(change: Partial<Assessment>) {
  const server = fakeServer();
  const shown = { ...assessment, ...change };
  server.answers(MyAssessmentDocument, { assessment: shown });
  server.answers(WriteWorkDocument, { writeWork: shown });
  server.answers(HandInWorkDocument, { handInWork: shown });
  const view = await render(AssessmentPage, {
    inputs: { key: 'black.practical' },
    providers: [provideRouter([]), provideAccess(curriculumAccess), provideMessages(curriculumMessages)],
  });
  await view.fixture.whenStable();
  return { ...view, server, person: userEvent.setup(), settled: () => view.fixture.whenStable() };
}

describe('practical work', () => {
  it('says what is asked and what assessors look at, and takes what is written', async () => {
    const { container, server, person, settled } = await open();
    expect(screen.getByText('Take a clause.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '1.4 When the guide does not fit' })).toHaveAttribute(
      'href',
      '/guide/why/guide-and-judgement',
    );
    await person.type(screen.getByRole('textbox'), 'Too short');
    await person.click(screen.getByRole('button', { name: 'Hand in' }));
    await settled();
    expect(screen.getAllByText('Write at least 60 words. These are 2.')).toHaveLength(2);
    expect(server.variablesOf(HandInWorkDocument)).toEqual([]);
    await person.click(screen.getByRole('textbox'));
    await person.paste(' word'.repeat(60));
    await person.click(screen.getByRole('button', { name: 'Hand in' }));
    await settled();
    expect(server.variablesOf(HandInWorkDocument)[0]?.text).toMatch(/^Too short word/);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('asks for as many words and files as the task says, and hands in neither more nor less', async () => {
    const { server, person, settled } = await open();
    expect(screen.getByText('60 to 90 words.')).toBeInTheDocument();
    expect(screen.getByText('PDF, PNG, JPEG or plain text; up to 3 files, 5 MB each.')).toBeInTheDocument();
    await person.click(screen.getByRole('textbox'));
    await person.paste('word '.repeat(91));
    await person.click(screen.getByRole('button', { name: 'Hand in' }));
    await settled();
    expect(screen.getAllByText('Write at most 90 words. These are 91.')).toHaveLength(2);
    expect(server.variablesOf(HandInWorkDocument)).toEqual([]);
  });

  it('says which belt has to stand first, lets one write, and hands nothing in', async () => {
    const { container, server, person, settled } = await openWith({ lockedBy: 'brown' });
    expect(screen.getByText(/This is handed in once your brown belt stands/)).toBeInTheDocument();
    await person.click(screen.getByRole('textbox'));
    await person.paste('word '.repeat(70));
    await person.click(screen.getByRole('button', { name: 'Hand in' }));
    await settled();
    expect(screen.getAllByText(/^Your brown belt has to stand/)).toHaveLength(2);
    expect(server.variablesOf(HandInWorkDocument)).toEqual([]);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('waits without a form once it is handed in', async () => {
    await open(work({}));
    expect(screen.getByText(/The result comes once all marks are in/)).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('shows the marks with the words of the assessors, and lets hand in again', async () => {
    const { container } = await open(
      work({
        state: 'returned',
        decidedAt: '2026-11-21T10:00:00Z',
        marks: [
          {
            assessorName: 'Sofia Brandt',
            total: 1,
            passes: false,
            feedback: 'Show the second case.',
            points: [
              { criterion: 'case', points: 1 },
              { criterion: 'text', points: 0 },
            ],
          },
        ],
      }),
    );
    expect(screen.getByText('Show the second case.')).toBeInTheDocument();
    expect(screen.getByText(/1 point, asked to practise/)).toBeInTheDocument();
    expect(screen.getByRole('textbox')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });
});
