import { render, screen } from '@testing-library/angular';
import { ObiAddressValue } from './address-value';

async function open(value: string) {
  const { fixture, rerender } = await render(`<input aria-label="Search" [obiAddressValue]="value" />`, {
    imports: [ObiAddressValue],
    componentProperties: { value },
  });
  const follow = async (next: string) => {
    await rerender({ componentProperties: { value: next } });
    await fixture.whenStable();
  };
  return { field: screen.getByLabelText<HTMLInputElement>('Search'), follow };
}

describe('a search field in the address', () => {
  it('shows what the address says, and follows it', async () => {
    const { field, follow } = await open('vos');
    expect(field).toHaveValue('vos');
    await follow('');
    expect(field).toHaveValue('');
  });

  it('never overwrites what somebody is typing', async () => {
    const { field, follow } = await open('');
    field.focus();
    field.value = 'Alan';
    await follow('Al');
    expect(field).toHaveValue('Alan');
  });
});
