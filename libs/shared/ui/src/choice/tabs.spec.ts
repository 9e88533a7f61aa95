import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ObiTabs } from './tabs';

const tabs = [
  { id: 'overdue', label: 'Overdue', count: '4,318' },
  { id: 'expiring', label: 'Expiring', count: '6,902' },
  { id: 'everyone', label: 'Everyone' },
];

async function open() {
  const chosen = jest.fn();
  await render(ObiTabs, { inputs: { label: 'People', tabs, selected: 'overdue' }, on: { selected: chosen } });
  return { chosen, person: userEvent.setup() };
}

describe('tabs', () => {
  it('say which set is shown, and how many it has', async () => {
    await open();
    expect(screen.getByRole('tab', { name: 'Overdue 4,318', selected: true })).toBeInTheDocument();
  });

  it('are one stop for Tab, and the arrows go round', async () => {
    const { chosen, person } = await open();
    await person.tab();
    expect(screen.getByRole('tab', { name: /Overdue/ })).toHaveFocus();
    await person.keyboard('{ArrowLeft}');
    expect(chosen).toHaveBeenLastCalledWith('everyone');
    expect(screen.getByRole('tab', { name: 'Everyone' })).toHaveFocus();
    await person.keyboard('{Home}');
    expect(chosen).toHaveBeenLastCalledWith('overdue');
  });
});
