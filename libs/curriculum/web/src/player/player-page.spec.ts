import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { axeFaults } from '@obi/testing/web';
import { screen, within } from '@testing-library/angular';
import { LESSON, MODULE, moduleAt, play, QUIZ, SCENARIO } from '../../test/played-module';
import { CompleteStepDocument, PlayModuleDocument } from './player-page.graphql.gen';

const heading = () => screen.getByRole('heading', { level: 1 });
const button = (name: string) => screen.getByRole('button', { name });

afterEach(() => localStorage.clear());

describe('the player', () => {
  it('opens at the step where one left, and says which one it is', async () => {
    await play(moduleAt('dryer'));
    expect(heading()).toHaveTextContent(SCENARIO.title);
    expect(screen.getByText(/Step 2 of 3, about 4 minutes left/)).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '1 of 3 steps done, on step 2');
    expect(TestBed.inject(Router).url).toContain('step=dryer');
  });

  it('opens the step of its address', async () => {
    await play(moduleAt('quiz'), 'alarms');
    expect(heading()).toHaveTextContent(LESSON.title);
  });

  it('has one way out and no other navigation', async () => {
    await play(MODULE);
    for (const link of screen.getAllByRole('link', { name: 'Save and leave' }))
      expect(link).toHaveAttribute('href', '/today');
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  });

  it.each(['alarms', 'quiz'])(
    'shows before the module is complete on which clauses it rests: at %s',
    async (step) => {
      await play(moduleAt(step));
      const rests = within(screen.getByRole('region', { name: 'Rests on' }));
      expect(rests.getByRole('link', { name: '6.1 One owner' })).toHaveAttribute(
        'href',
        '/guide/answers/one-owner',
      );
    },
  );

  it('shows every kind of block of a lesson', async () => {
    const { container } = await play(MODULE);
    expect(screen.getByText('Most complaints were heard early.')).toBeInTheDocument();
    expect(screen.getByText('Go one step up.')).toBeInTheDocument();
    expect(screen.getByText('“It smells.”')).toBeInTheDocument();
    expect(screen.getByText('Poor reply')).toBeInTheDocument();
    expect(screen.getByText('Guide 6.1')).toBeInTheDocument();
    const items = container.querySelectorAll('obi-clause-quote .item');
    expect([...items].map(({ textContent }) => textContent)).toEqual(['By name.', 'By day.']);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('saves a lesson when one goes on, and puts the focus on the next title', async () => {
    const { server, person, settled } = await play(MODULE);
    server.answers(CompleteStepDocument, { completeStep: moduleAt('dryer') });
    await person.click(button('Continue'));
    await settled();
    expect(heading()).toHaveTextContent(SCENARIO.title);
    expect(heading()).toHaveFocus();
    expect(server.variablesOf(CompleteStepDocument)).toMatchObject([
      {
        module: MODULE.key,
        version: 3,
        step: 'alarms',
        idempotencyKey: expect.stringMatching(/^[\da-f-]{36}$/),
      },
    ]);
  });

  it('does not save a lesson again that is read again', async () => {
    const { server, person, settled } = await play(moduleAt('quiz'), 'alarms');
    await person.click(button('Continue'));
    await settled();
    expect(heading()).toHaveTextContent(QUIZ.title);
    expect(server.variablesOf(CompleteStepDocument)).toEqual([]);
  });

  it('at the end says what it counts towards, what comes next, and what can be read again', async () => {
    const done = { ...MODULE, completedOn: '2026-11-21', resumeAt: null, againAt: 'quiz' };
    const { container } = await play({ ...done, steps: done.steps.map((step) => ({ ...step, done: true })) });
    expect(heading()).toHaveTextContent('What cannot wait: done');
    expect(screen.getByText(/21 Nov 2026/)).toHaveTextContent('yellow belt');
    expect(screen.getByRole('link', { name: 'Go to Today' })).toHaveAttribute('href', '/today');
    const again = within(screen.getByRole('region', { name: 'Read it again' }));
    expect(again.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(
      MODULE.steps.map(({ title }) => title),
    );
    expect(button('Take the quiz again')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('goes through a complete module page by page', async () => {
    const done = { ...MODULE, completedOn: '2026-11-21', resumeAt: null, againAt: 'quiz' };
    const steps = done.steps.map((step) => ({ ...step, done: true }));
    const { person, settled } = await play({ ...done, steps }, 'alarms');
    await person.click(button('Continue'));
    await settled();
    expect(heading()).toHaveTextContent(SCENARIO.title);
  });

  it('says when there is no such module', async () => {
    const { server, settled } = await play(MODULE);
    server.refuses(PlayModuleDocument, { kind: 'NOT_FOUND', code: 'NOT_FOUND' });
    await TestBed.inject(Router).navigateByUrl('/modules/yellow.gone');
    await settled();
    expect(screen.getByText('There is no module at this address')).toBeInTheDocument();
  });
});
