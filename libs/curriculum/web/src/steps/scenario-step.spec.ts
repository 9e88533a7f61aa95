import { axeFaults } from '@obi/testing/web';
import { screen, within } from '@testing-library/angular';
import { MODULE, moduleAt, play, QUIZ, WAYS } from '../../test/played-module';
import { CompleteStepDocument } from '../player/player-page.graphql.gen';
import { ChooseInScenarioDocument } from './scenario-step.graphql.gen';

const button = (name: string) => screen.getByRole('button', { name });
const radio = (name: RegExp) => screen.getByRole('radio', { name });
const followed = () => screen.getByRole('region', { name: '3. What happened next' });

async function atScenario(way: keyof typeof WAYS = 'before') {
  const played = await play(moduleAt('dryer', { scenario: WAYS[way] }));
  const choose = async () => {
    await played.person.click(radio(/Public reply/));
    await played.person.click(radio(/Unplug it/));
    await played.person.click(button('Show what happens'));
    await played.settled();
  };
  return { ...played, choose };
}

afterEach(() => localStorage.clear());

describe('a scenario on the screen', () => {
  it('shows the post with its facts, and nothing of what follows', async () => {
    const { container } = await atScenario();
    expect(screen.getByText('“It smells.”')).toBeInTheDocument();
    expect(screen.getByText('4471')).toBeInTheDocument();
    expect(followed()).toHaveTextContent('Choose a channel and a reply to see what happens.');
    expect(button('Show what happens')).toHaveAttribute('aria-disabled', 'true');
    expect(await axeFaults(container)).toEqual([]);
  });

  it('asks for both, a channel and a reply, before it shows what happens', async () => {
    const { server, person } = await atScenario();
    await person.click(radio(/Public reply/));
    await person.click(button('Show what happens'));
    expect(server.variablesOf(ChooseInScenarioDocument)).toEqual([]);
  });

  it('shows after the choice what happened, what it cost, the clause and the other channels', async () => {
    const { server, choose, container } = await atScenario();
    server.answers(ChooseInScenarioDocument, { chooseInScenario: WAYS.after });
    await choose();
    expect(server.variablesOf(ChooseInScenarioDocument)).toMatchObject([
      {
        module: MODULE.key,
        version: 3,
        step: 'dryer',
        situation: 'smell',
        channel: 'public',
        reply: 'plain',
      },
    ]);
    const next = within(followed());
    expect(next.getByText('This holds')).toBeInTheDocument();
    expect(next.getByText('Ada answers.', { exact: false })).toBeInTheDocument();
    expect(next.getByText('Ten minutes of yours.', { exact: false })).toBeInTheDocument();
    expect(next.getByText('Guide 6.1')).toBeInTheDocument();
    expect(next.getByRole('row', { name: 'Wait 1,904 In the local paper' })).toBeInTheDocument();
    expect(followed()).toHaveAttribute('aria-live', 'polite');
    expect(await axeFaults(container)).toEqual([]);
  });

  it('lets one try another choice: what followed disappears until it is made', async () => {
    const { server, choose, person, settled } = await atScenario();
    server.answers(ChooseInScenarioDocument, { chooseInScenario: WAYS.after });
    await choose();
    await person.click(button('Try another choice'));
    await settled();
    expect(followed()).toHaveTextContent('Choose a channel and a reply to see what happens.');
    server.answers(ChooseInScenarioDocument, { chooseInScenario: WAYS.end });
    await person.click(radio(/Wait/));
    await person.click(button('Show what happens'));
    await settled();
    expect(followed()).toHaveTextContent('Who has it now Ines. It goes on here: Phone call.');
  });

  it('goes on to the next situation, and back to what came before', async () => {
    const { server, choose, person, settled } = await atScenario();
    server.answers(ChooseInScenarioDocument, { chooseInScenario: WAYS.after });
    await choose();
    await person.click(button('Continue'));
    await settled();
    expect(screen.getByText('“A paper asks.”')).toBeInTheDocument();
    await person.click(button('What came before'));
    await settled();
    expect(screen.getByText('“It smells.”')).toBeInTheDocument();
    expect(followed()).toHaveTextContent('Ada answers.');
  });

  it('goes on to the next step once the way has come to its end', async () => {
    const { server, choose, person, settled } = await atScenario();
    server.answers(ChooseInScenarioDocument, { chooseInScenario: WAYS.end });
    await choose();
    await person.click(radio(/Wait/));
    await person.click(button('Continue'));
    await settled();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(QUIZ.title);
  });

  it('is found again where one left it', async () => {
    await atScenario('after');
    expect(screen.getByText('“A paper asks.”')).toBeInTheDocument();
  });

  it('keeps the choice while the server cannot be reached, and says so', async () => {
    const { server, choose } = await atScenario();
    server.isUnreachableFor(ChooseInScenarioDocument);
    await choose();
    expect(screen.getByText('You are offline. 1 choice waits to be sent.')).toBeInTheDocument();
    expect(screen.getByText(/what follows is shown once you are connected/)).toBeInTheDocument();
  });

  it('leaves what is picked alone when the module is told anew', async () => {
    const { server, person, settled } = await play(MODULE, undefined, (one) =>
      one.isUnreachableFor(CompleteStepDocument),
    );
    await person.click(button('Continue'));
    await settled();
    await person.click(radio(/Public reply/));
    server.answers(CompleteStepDocument, { completeStep: moduleAt('dryer', { title: 'Told anew' }) });
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Told anew' })).toBeInTheDocument();
    await settled();
    expect(radio(/Public reply/)).toBeChecked();
  });

  it('is chosen from with the arrows and the space bar', async () => {
    const { person } = await atScenario();
    radio(/Public reply/).focus();
    await person.keyboard(' ');
    expect(radio(/Public reply/)).toBeChecked();
    await person.keyboard('{ArrowDown}');
    expect(radio(/Wait/)).toBeChecked();
  });
});
