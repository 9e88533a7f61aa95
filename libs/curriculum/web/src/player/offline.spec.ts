import { TestBed } from '@angular/core/testing';
import { screen } from '@testing-library/angular';
import { LESSON, MODULE, moduleAt, play, SCENARIO } from '../../test/played-module';
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
    expect(screen.getByText(/1 thing that you did is kept/)).toBeInTheDocument();
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

  it('that was never opened cannot be opened', async () => {
    kept = undefined;
    await play(MODULE, undefined, (server) => server.isUnreachableFor(PlayModuleDocument));
    expect(await screen.findByText(/We could not load this module/)).toBeInTheDocument();
  });
});
