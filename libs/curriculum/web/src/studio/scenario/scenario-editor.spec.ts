import type { ScenarioStep } from '@obi/curriculum/rules';
import { axeFaults } from '@obi/testing/web';
import { screen, waitFor, within } from '@testing-library/angular';
import { CONTENT, lastSaved, studioAt } from '../../../test/studio-module';

const URL = '/studio/modules/yellow.the-dryer?at=step/dryer';
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const saved = () => waitFor(() => expect(screen.getByText('Saved')).toBeInTheDocument(), { timeout: 3_000 });
const dryer = CONTENT.steps[1] as ScenarioStep;
const withDryer = (change: Partial<ScenarioStep>) => ({
  ...CONTENT,
  steps: CONTENT.steps.map((step) => (step.key === 'dryer' ? { ...dryer, ...change } : step)),
});
const [smell, press] = dryer.situations;

describe('a scenario in the studio', () => {
  it('is drawn as a tree of links and choices', async () => {
    const { container } = await studioAt(URL);
    const tree = within(screen.getByRole('list', { name: 'The tree of the scenario' }));
    expect(tree.getAllByRole('link').map((link) => link.textContent?.trim())).toEqual([
      'Situation 1. Ada: It smells.',
      'Situation 2. The Courier: Is it true?',
    ]);
    expect(tree.getAllByText('Ends with Ines: Phone call')).toHaveLength(3);
    expect(await axeFaults(container)).toEqual([]);
  });

  it.each<[string, Partial<ScenarioStep>, string]>([
    [
      'a dead end',
      { situations: [smell!, { ...press!, outcomes: press!.outcomes.map(({ end: _, ...each }) => each) }] },
      'It is a dead end. Let it go on, or name who has it now and where.',
    ],
    [
      'a circle',
      {
        situations: [
          smell!,
          { ...press!, outcomes: press!.outcomes.map(({ end: _, ...each }) => ({ ...each, next: 'smell' })) },
        ],
      },
      'It goes back to where the path came from, so it need never end. Let it go on elsewhere, or end.',
    ],
    [
      'a situation that no choice leads to',
      { start: 'press' },
      'No choice leads here. Let an outcome go on to it, or take it out.',
    ],
    [
      'a choice from which nothing follows',
      { situations: [smell!, { ...press!, outcomes: press!.outcomes.slice(1) }] },
      'Nothing follows from this choice. Say what happens.',
    ],
  ])('shows %s where it is', async (_, change, words) => {
    const { container } = await studioAt(URL, withDryer(change));
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('is played as it stands, and nothing is recorded', async () => {
    const { server, person, settled, container } = await studioAt(URL);
    const before = server.asked.length;
    await person.click(button('Play the draft'));
    await settled();
    const play = within(screen.getByRole('dialog', { name: 'Play the draft' }));
    const choose = async (channel: RegExp) => {
      await person.click(play.getByRole('radio', { name: channel }));
      await person.click(play.getByRole('radio', { name: /Unplug it/ }));
      await person.click(play.getByRole('button', { name: 'Show what happens' }));
      await settled();
    };
    await choose(/Public reply/);
    expect(play.getByText('This holds')).toBeInTheDocument();
    await person.click(play.getByRole('button', { name: 'Continue' }));
    await settled();
    expect(play.getByText('“Is it true?”')).toBeInTheDocument();
    await choose(/Wait/);
    expect(play.getByText('The path ends here.')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
    expect(server.asked).toHaveLength(before);
  });
});

describe('a situation in the studio', () => {
  it('is written, and says what follows from each pair', async () => {
    const { server, person, settled, container } = await studioAt(`${URL}/smell`);
    const cell = button(/This holds/);
    expect(cell).toHaveAttribute('aria-pressed', 'true');
    expect(cell).toHaveTextContent('to Situation 2');
    await person.click(button(/Does not hold/));
    await settled();
    await person.clear(screen.getByLabelText('Who has it now'));
    await settled();
    expect(
      screen.getAllByText('It is a dead end. Let it go on, or name who has it now and where.'),
    ).not.toEqual([]);
    expect(await axeFaults(container)).toEqual([]);
    await person.type(screen.getByLabelText('Who has it now'), 'Jo');
    await saved();
    const [first] = (lastSaved(server)?.steps[1] as ScenarioStep).situations;
    expect(first?.outcomes[1]?.end).toEqual({ owner: 'Jo', channel: 'Phone call' });
  });

  it('goes on to a new situation, which is then in the tree', async () => {
    const { server, person, settled } = await studioAt(`${URL}/press`);
    await person.selectOptions(screen.getByLabelText('Then'), '+');
    await saved();
    const { situations } = lastSaved(server)?.steps[1] as ScenarioStep;
    expect(situations.map(({ key }) => key)).toEqual(['smell', 'press', 'situation-3']);
    expect(situations[1]?.outcomes[0]).toMatchObject({ next: 'situation-3' });
    expect(situations[1]?.outcomes[0]).not.toHaveProperty('end');
    await person.click(screen.getByRole('link', { name: 'The whole tree' }));
    await settled();
    expect(screen.getByRole('link', { name: 'Situation 3' })).toBeInTheDocument();
  });

  it('has an outcome for a reply that is new once it is written', async () => {
    const { server, person, settled } = await studioAt(`${URL}/smell`);
    await person.click(button('Add a reply'));
    await person.type(screen.getByLabelText('Reply 2'), 'Please contact us.');
    await settled();
    await person.click(screen.getAllByRole('button', { name: /This holds/ })[1]!);
    await person.click(button('Write one for this reply alone'));
    await person.click(screen.getByRole('radio', { name: 'Holds in part' }));
    await saved();
    const [first] = (lastSaved(server)?.steps[1] as ScenarioStep).situations;
    expect(first?.outcomes[0]).toMatchObject({ channel: 'public', reply: 'reply-2', verdict: 'fair' });
  });
});
