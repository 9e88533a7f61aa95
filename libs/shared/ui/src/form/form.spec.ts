import { Component, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { axeFaults } from '@obi/testing/web';
import { type FormError, ObiErrorSummary } from './error-summary';
import { ObiField } from './field';
import { ObiInput } from './input';

@Component({
  imports: [ObiErrorSummary, ObiField, ObiInput],
  template: `
    <obi-error-summary [errors]="errors()" />
    <obi-field label="How long" control="minutes" help="In minutes" [error]="errors()[0]?.message">
      <input obiInput />
    </obi-field>
  `,
})
class LogSession {
  readonly errors = signal<readonly FormError[]>([]);
}

async function refused() {
  const { fixture, container } = await render(LogSession);
  TestBed.inject(Title).setTitle('Log a session | Obi');
  fixture.componentInstance.errors.set([{ control: 'minutes', message: 'Enter how long the session took' }]);
  await fixture.whenStable();
  return { fixture, container };
}

describe('a form', () => {
  it('tells the help of a field to who cannot see it', async () => {
    await render(LogSession);
    expect(screen.getByRole('textbox', { name: 'How long' })).toHaveAccessibleDescription('In minutes');
  });

  it('that was refused says so on top and moves the focus there', async () => {
    await refused();
    const summary = screen.getByRole('alert');
    expect(summary).toHaveTextContent('There is a problem');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(TestBed.inject(Title).getTitle()).toBe('Error: Log a session | Obi');
  });

  it('leads from the summary to the field', async () => {
    await refused();
    await userEvent.click(screen.getByRole('link', { name: 'Enter how long the session took' }));
    expect(screen.getByRole('textbox')).toHaveFocus();
  });

  it('says the same words at the field', async () => {
    await refused();
    const field = screen.getByRole('textbox', { name: 'How long' });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('In minutes Enter how long the session took');
  });

  it('that is right again has its title back', async () => {
    const { fixture } = await refused();
    fixture.componentInstance.errors.set([]);
    await fixture.whenStable();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(TestBed.inject(Title).getTitle()).toBe('Log a session | Obi');
  });

  it('has no fault that axe can find', async () => {
    const { container } = await refused();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('that is being put right leaves the focus where somebody types, until it is sent again', async () => {
    const view = await render(
      `<form (submit)="$event.preventDefault()"><obi-error-summary [errors]="errors" /><input aria-label="Minutes" /><button>Save</button></form>`,
      { imports: [ObiErrorSummary], componentProperties: { errors: [] as readonly FormError[] } },
    );
    const person = userEvent.setup();
    const wrong = (message: string) =>
      view.rerender({ componentProperties: { errors: [{ control: 'm', message }] } });
    await person.click(screen.getByRole('button'));
    await wrong('Enter the minutes');
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());
    await person.type(screen.getByRole('textbox'), '4');
    await wrong('Enter 5 minutes or more');
    await new Promise((done) => setTimeout(done));
    expect(screen.getByRole('textbox')).toHaveFocus();
    await person.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());
  });
});
