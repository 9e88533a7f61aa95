import { provideRouter } from '@angular/router';
import { VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import { HealthPage } from './health-page';
import {
  MentoringOutcomeDocument,
  ProgrammeHealthDocument,
  type ProgrammeHealthQuery,
} from './health-page.graphql.gen';

type Health = ProgrammeHealthQuery['programmeHealth'];

const none = { progress: null, calledOffByMentee: null, calledOffByMentor: null, fit: null };
const progress = {
  ...{
    people: 20,
    active: 15,
    extended: 0,
    completed: 3,
    concludedEarly: 1,
    rePaired: 1,
    leftWithoutFault: 0,
  },
  ...{ held: 41, confirmed: 35, due: 60, kept: 40, goals: 30, goalsMet: 12, crossUnit: 9 },
  ...{ waitsForMentor: 2, waitsForMentee: 4, waitsForBoth: 3 },
  ...{ waitsUnderAWeek: 5, waitsAWeek: 2, waitsTwoWeeks: 1, waitsThreeWeeks: 1 },
};
const health: Health = {
  programme: 'Spring 2027',
  limit: 10,
  total: { ...none, progress, calledOffByMentee: { people: 20, times: 7 } },
  units: [
    { unit: 'Care', figures: { ...none, progress } },
    { unit: 'Tax', figures: none },
  ],
};

async function open(outcome: object, change: Partial<Health> = {}) {
  const server = fakeServer();
  server.answers(ProgrammeHealthDocument, { programmeHealth: { ...health, ...change } });
  server.answers(MentoringOutcomeDocument, { mentoringOutcome: outcome as never });
  const { fixture, container } = await render(HealthPage, {
    inputs: { programmeId: 'pr' },
    providers: [provideRouter([]), { provide: VIEWER_DOCUMENT, useValue: { id: 'v', name: 'Viewer' } }],
  });
  await fixture.whenStable();
  return { container };
}
const little = { began: 12, matched: 4, belts: null, stayed: null };

describe('the health of a programme', () => {
  it('tells how pairs stand, the rhythm, whose turn it is and who calls off', async () => {
    const { container } = await open(little);
    expect(screen.getByRole('region', { name: 'How pairs stand' })).toHaveTextContent('Meet15 of 20');
    expect(screen.getByRole('region', { name: 'Rhythm and goals' })).toHaveTextContent('40 of 60');
    expect(screen.getByRole('region', { name: 'Whose turn it is' })).toHaveTextContent('4 of 15');
    expect(screen.getByRole('region', { name: 'Whose turn it is' })).toHaveTextContent('planned6 of 15');
    expect(screen.getByRole('region', { name: 'Since when' })).toHaveTextContent('14 to 20 days1 of 9');
    expect(screen.getByRole('region', { name: 'Called off by mentees' })).toHaveTextContent('20 mentees');
    expect(await axeFaults(container)).toEqual([]);
  });

  it('says what is hidden, and why', async () => {
    await open(little);
    for (const name of ['Called off by mentors', 'Do the two fit?'])
      expect(screen.getByRole('region', { name })).toHaveTextContent(
        'Hidden: it would be about fewer than 10 people',
      );
    expect(screen.getByRole('row', { name: /^Tax Hidden/ })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /^Care 20 67% 40%/ })).toBeInTheDocument();
  });

  it('says plainly that there is not enough data', async () => {
    await open(little);
    expect(screen.getByText('Not enough data.')).toBeInTheDocument();
    expect(
      screen.getByText(/12 participants began half a year ago or earlier, and 4 of them/),
    ).toBeInTheDocument();
  });

  it('tells a difference with its interval, and when chance would explain it', async () => {
    const belts = { participants: 1.5, others: 0.5, difference: 1, from: 0.8, to: 1.2, isTold: true };
    const stayed = { participants: 95, others: 93, difference: 2, from: -4, to: 8, isTold: false };
    await open({ began: 50, matched: 44, belts, stayed });
    expect(screen.getByText(/Participants earned 1.5 belts/)).toHaveTextContent(
      'the difference is +1, 95 times in 100 between +0.8 and +1.2. That is more than chance would explain.',
    );
    expect(screen.getByText(/95% of participants stayed/)).toHaveTextContent(
      'between −4 and +8. No difference can be told from chance.',
    );
  });
});
