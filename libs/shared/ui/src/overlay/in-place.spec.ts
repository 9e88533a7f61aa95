import { Component, signal } from '@angular/core';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ObiInPlace } from './in-place';

@Component({
  imports: [ObiInPlace],
  template: `
    <section>
      @if (adding()) {
        <form obiInPlace (left)="adding.set(false)">
          <label>A goal <input /></label>
          <button type="button" (click)="adding.set(false)">Cancel</button>
        </form>
      } @else {
        <button type="button" data-opens (click)="adding.set(true)">Add a goal</button>
      }
    </section>
    <button type="button">Elsewhere</button>
  `,
})
class Goals {
  readonly adding = signal(false);
}

describe('what opens in the place of its button', () => {
  it.each([
    ['Escape', '{Escape}'],
    ['its own button', '{Tab}{Enter}'],
  ])('has the focus in its first field, and gives it back when left by %s', async (_, keys) => {
    const { fixture } = await render(Goals);
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{Enter}');
    await fixture.whenStable();
    expect(screen.getByLabelText('A goal')).toHaveFocus();
    await user.keyboard(keys);
    await fixture.whenStable();
    expect(screen.getByRole('button', { name: 'Add a goal' })).toHaveFocus();
  });

  it('leaves the focus where somebody moved on to', async () => {
    const { fixture } = await render(Goals);
    await userEvent.click(screen.getByRole('button', { name: 'Add a goal' }));
    await fixture.whenStable();
    const elsewhere = screen.getByRole('button', { name: 'Elsewhere' });
    elsewhere.focus();
    fixture.componentInstance.adding.set(false);
    await fixture.whenStable();
    expect(elsewhere).toHaveFocus();
  });
});
