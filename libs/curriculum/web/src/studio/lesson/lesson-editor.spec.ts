import type { LessonStep } from '@obi/curriculum/rules';
import { axeFaults } from '@obi/testing/web';
import { screen, waitFor, within } from '@testing-library/angular';
import { lastSaved, studioAt } from '../../../test/studio-module';
import { BLOCK_NAMES, BLOCK_TYPES } from './block-edits';

const URL = '/studio/modules/yellow.the-dryer?at=step/alarms';
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const saved = () => waitFor(() => expect(screen.getByText('Saved')).toBeInTheDocument(), { timeout: 3_000 });
const blocksOf = (server: Parameters<typeof lastSaved>[0]) =>
  (lastSaved(server)?.steps[0] as LessonStep).blocks;

describe('a lesson in the studio', () => {
  it.each(BLOCK_TYPES)('gets a block: %s', async (type) => {
    const { person, settled, container } = await studioAt(URL);
    await person.click(button(BLOCK_NAMES[type]));
    await settled();
    expect(button(`Take out: ${BLOCK_NAMES[type]}, 3 of 3`)).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('is written, and its blocks are moved and taken out', async () => {
    const { server, person, settled } = await studioAt(URL);
    await person.click(button('Reply'));
    await settled();
    await person.type(screen.getByLabelText('What is replied'), 'Unplug it.');
    expect(
      screen.getByText('Something here is not written yet.', { selector: 'h3 span' }),
    ).toBeInTheDocument();
    await person.type(screen.getByLabelText('Why'), 'It is short.');
    await person.click(button('Move up: Reply, 3 of 3'));
    await settled();
    expect(screen.getByText('Reply: now 2 of 3')).toHaveAttribute('role', 'status');
    expect(button('Move up: Reply, 2 of 3')).toHaveFocus();
    await person.click(button('Take out: Text, 1 of 3'));
    await saved();
    expect(blocksOf(server)).toEqual([
      { type: 'reply', text: 'Unplug it.', verdict: 'good', why: 'It is short.' },
      { type: 'clause', clause: 'listening.cannot-wait' },
    ]);
  });

  it('names a clause that it quotes among those that the module teaches', async () => {
    const { server, person } = await studioAt(URL);
    await person.selectOptions(screen.getByLabelText('Clause of the guide'), 'answers.by-topic');
    await saved();
    expect(lastSaved(server)?.clauses).toContain('answers.by-topic');
  });

  it('is read as an employee reads it', async () => {
    const { person, settled, container } = await studioAt(URL);
    await person.click(button('Preview as an employee'));
    await settled();
    const preview = within(screen.getByRole('dialog', { name: 'Alarms' }));
    expect(preview.getByText('Some things cannot wait.')).toBeInTheDocument();
    expect(preview.getByText('What cannot wait, in words.')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });
});
