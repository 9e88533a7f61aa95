import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ObiDialog } from './dialog';
import { ObiToasts } from './toast';
import { Toasts } from './toasts';

@Component({
  imports: [ObiDialog],
  template: `
    <button (click)="open.set(true)">Log a session</button>
    <obi-dialog heading="Log a session" [(open)]="open"><button>Save session</button></obi-dialog>
  `,
})
class Page {
  readonly open = signal(false);
}

describe('a sheet', () => {
  it('opens on its heading and closes with the cross', async () => {
    const { fixture } = await render(Page);
    const person = userEvent.setup();
    expect(screen.queryByRole('button', { name: 'Save session' })).toBeNull();
    await person.click(screen.getByRole('button', { name: 'Log a session' }));
    expect(screen.getByRole('dialog', { name: 'Log a session' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Log a session' })).toHaveFocus();
    await person.click(screen.getByRole('button', { name: 'Close' }));
    expect(fixture.componentInstance.open()).toBe(false);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('a toast', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function shown(undo?: () => void) {
    const { fixture } = await render(ObiToasts);
    TestBed.inject(Toasts).show('Session saved', undo);
    fixture.detectChanges();
    return { fixture, person: userEvent.setup({ advanceTimers: jest.advanceTimersByTime }) };
  }

  it('goes after six seconds', async () => {
    const { fixture } = await shown();
    expect(screen.getByRole('status')).toHaveTextContent('Session saved');
    jest.advanceTimersByTime(6_000);
    fixture.detectChanges();
    expect(screen.getByRole('status')).not.toHaveTextContent('Session saved');
  });

  it('stays while the pointer is over it', async () => {
    const { fixture, person } = await shown();
    await person.hover(screen.getByText('Session saved'));
    jest.advanceTimersByTime(20_000);
    fixture.detectChanges();
    expect(screen.getByRole('status')).toHaveTextContent('Session saved');
  });

  it('takes back what was done', async () => {
    const undo = jest.fn();
    const { person } = await shown(undo);
    await person.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(TestBed.inject(Toasts).shown()).toEqual([]);
  });
});
