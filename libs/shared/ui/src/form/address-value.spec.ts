import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ObiAddressValue } from './address-value';

async function open(value: string) {
  const typed = jest.fn();
  const { fixture, rerender } = await render(
    `<input aria-label="Search" [obiAddressValue]="value" (typed)="typed($event)" />`,
    {
      imports: [ObiAddressValue],
      componentProperties: { value, typed },
    },
  );
  const follow = async (next: string) => {
    await rerender({ componentProperties: { value: next } });
    await fixture.whenStable();
  };
  return { typed, field: screen.getByLabelText<HTMLInputElement>('Search'), follow };
}

describe('a search field in the address', () => {
  it('shows what the address says, and follows it', async () => {
    const { field, follow } = await open('vos');
    expect(field).toHaveValue('vos');
    await follow('');
    expect(field).toHaveValue('');
  });

  it('tells what was typed once the fingers rest, and when it is emptied by its cross', async () => {
    const { field, typed } = await open('');
    await userEvent.type(field, 'Vos');
    await waitFor(() => expect(typed.mock.calls).toEqual([['Vos']]));
    field.value = '';
    field.dispatchEvent(new Event('search'));
    await waitFor(() => expect(typed.mock.calls).toEqual([['Vos'], ['']]));
  });

  it('never overwrites what somebody is typing', async () => {
    const { field, follow } = await open('');
    field.focus();
    field.value = 'Alan';
    await follow('Al');
    expect(field).toHaveValue('Alan');
  });
});
