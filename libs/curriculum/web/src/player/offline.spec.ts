import { TestBed } from '@angular/core/testing';
import { screen } from '@testing-library/angular';
import { LESSON, MODULE, moduleAt, play, SCENARIO, WAYS } from '../../test/played-module';
import { ChooseInScenarioDocument } from '../steps/scenario-step.graphql.gen';
import { OpenedModules } from './opened-modules';
import {
  CompleteStepDocument,
  type PlayedModuleFragment,
  PlayModuleDocument,
} from './player-page.graphql.gen';

const heading = () => screen.getByRole('heading', { level: 1 });
const turn = () => new Promise((resolve) => setTimeout(resolve));
let kept: PlayedModuleFragment | undefined;

beforeEach(() => {
  jest.spyOn(OpenedModules.prototype, 'keep').mockImplementation((module) => void (kept = module));
  jest
    .spyOn(OpenedModules.prototype, 'find')
    .mockImplementation(async (key) => (kept?.key === key ? kept : undefined));
});
afterEach(() => {
  kept = undefined;
  localStorage.clear();
  jest.restoreAllMocks();
});

/** The player of a module that this device has kept, without the network. */
async function playAway(module = MODULE) {
  kept = module;
  const played = await play(module, undefined, (server) => {
    server.isUnreachableFor(PlayModuleDocument);
    server.isUnreachableFor(CompleteStepDocument);
    server.isUnreachableFor(ChooseInScenarioDocument);
  });
  const comeBack = async () => {
    window.dispatchEvent(new Event('online'));
    TestBed.tick();
    for (let at = 0; at < 4; at += 1) await turn();
    await played.settled();
  };
  await turn();
  await played.settled();
  return { ...played, comeBack };
}

describe('a module without the network', () => {
  it('is kept when it was opened, with what was done in it', async () => {
    const { server, person, settled } = await play(MODULE);
    expect(kept?.key).toBe(MODULE.key);
    server.isUnreachableFor(CompleteStepDocument);
    await person.click(screen.getByRole('button', { name: 'Continue' }));
    await settled();
    expect(kept?.steps[0]?.done).toBe(true);
  });

  it('opens as it was, and lets one read on', async () => {
    const { person, settled } = await playAway();
    expect(heading()).toHaveTextContent(LESSON.title);
    await person.click(screen.getByRole('button', { name: 'Continue' }));
    await settled();
    expect(heading()).toHaveTextContent(SCENARIO.title);
    expect(screen.getByText('You are offline. 1 lesson waits to be sent.')).toBeInTheDocument();
  });

  it('sends what was done when one is back, and asks the server after that', async () => {
    const { server, person, settled, comeBack } = await playAway();
    await person.click(screen.getByRole('button', { name: 'Continue' }));
    await settled();
    const before = server.asked.length;
    server.answers(CompleteStepDocument, { completeStep: moduleAt('dryer') });
    server.answers(PlayModuleDocument, { module: moduleAt('dryer') });
    await comeBack();
    expect(server.asked.slice(before).map(({ name }) => name)).toEqual(['CompleteStep', 'PlayModule']);
    expect(screen.queryByText(/You are offline/)).toBeNull();
  });

  it('keeps a choice in a scenario through a reload, and sends it once', async () => {
    const before = await playAway(moduleAt('dryer'));
    await before.person.click(screen.getByRole('radio', { name: /Public reply/ }));
    await before.person.click(screen.getByRole('radio', { name: /Unplug it/ }));
    await before.person.click(screen.getByRole('button', { name: 'Show what happens' }));
    TestBed.resetTestingModule();
    const { server, comeBack } = await playAway(moduleAt('dryer'));
    expect(screen.getByRole('radio', { name: /Public reply/ })).toBeChecked();
    expect(screen.getByRole('radio', { name: /Unplug it/ })).toBeChecked();
    expect(screen.getByText(/what follows is shown once you are connected/)).toBeInTheDocument();
    server.answers(ChooseInScenarioDocument, { chooseInScenario: WAYS.after });
    server.answers(PlayModuleDocument, { module: moduleAt('dryer', { scenario: WAYS.after }) });
    const tried = server.variablesOf(ChooseInScenarioDocument).length;
    await comeBack();
    const sent = server.variablesOf(ChooseInScenarioDocument);
    expect(sent.length - tried).toBe(1);
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(screen.getByRole('region', { name: '3. What happened next' })).toHaveTextContent('This holds');
  });

  it('tells what was not taken when it was sent at last, until it was read', async () => {
    const { server, person, settled } = await playAway();
    await person.click(screen.getByRole('button', { name: 'Continue' }));
    await settled();
    TestBed.resetTestingModule();
    server.asked.length = 0;
    const after = await playAway(moduleAt('dryer'));
    after.server.refuses(CompleteStepDocument, { kind: 'NOT_FOUND', code: 'NOT_FOUND' });
    after.server.answers(PlayModuleDocument, { module: moduleAt('dryer') });
    await after.comeBack();
    expect(screen.getByRole('alert')).toHaveTextContent(
      `That you read a lesson in “${MODULE.title}” was not taken. We cannot find this`,
    );
    await after.person.click(screen.getByRole('button', { name: 'Do not tell me again' }));
    expect(screen.queryByText(/was not taken/)).toBeNull();
    expect(Object.keys(localStorage).filter((key) => key.startsWith('obi.outbox'))).toEqual([]);
  });

  it('that was never opened cannot be opened', async () => {
    kept = undefined;
    await play(MODULE, undefined, (server) => server.isUnreachableFor(PlayModuleDocument));
    expect(await screen.findByText(/We could not load this module/)).toBeInTheDocument();
  });
});
