import { Component, signal } from '@angular/core';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { axeFaults } from '@obi/testing/web';
import { ObiOptionCard } from './option-card';
import { ObiPick } from './pick';
import { ObiPickMany } from './pick-many';
import { ObiSegment } from './segment';

const minutes = ['15', '30', '45'].map((value) => ({ value, label: value }));

@Component({
  imports: [ObiOptionCard, ObiPick, ObiPickMany, ObiSegment],
  template: `
    <obi-segment label="Show" [choices]="views" [(value)]="view" />
    <obi-pick label="How long" [choices]="minutes" [(value)]="length" />
    <obi-pick-many label="Languages" [choices]="languages" [(values)]="spoken" />
    <fieldset>
      <legend>Where do you answer first?</legend>
      <obi-option-card
        name="channel"
        value="public"
        heading="Public reply"
        line="Be seen"
        (chosen)="channel.set($event)"
      />
      <obi-option-card name="channel" value="phone" heading="Phone call" (chosen)="channel.set($event)" />
    </fieldset>
  `,
})
class Choices {
  readonly views = [
    { value: 'chart', label: 'Chart' },
    { value: 'table', label: 'Table' },
  ];
  readonly minutes = minutes;
  readonly languages = [
    { value: 'en', label: 'English' },
    { value: 'pt', label: 'Portuguese' },
  ];
  readonly view = signal('chart');
  readonly length = signal<string | null>(null);
  readonly spoken = signal<readonly string[]>(['en']);
  readonly channel = signal('');
}

async function open() {
  const { fixture, container } = await render(Choices);
  return { page: fixture.componentInstance, container, person: userEvent.setup() };
}

describe('choices', () => {
  it('are radios of a named group, of which one is on', async () => {
    const { page, person } = await open();
    expect(screen.getByRole('radiogroup', { name: 'Show' })).toBeInTheDocument();
    await person.click(screen.getByRole('radio', { name: 'Table' }));
    expect(page.view()).toBe('table');
    expect(screen.getByRole('radio', { name: 'Chart' })).not.toBeChecked();
  });

  it('go to their ends with Home and End', async () => {
    const { page, person } = await open();
    await person.click(screen.getByRole('radio', { name: '30' }));
    await person.keyboard('{End}');
    expect(page.length()).toBe('45');
    expect(screen.getByRole('radio', { name: '45' })).toHaveFocus();
    await person.keyboard('{Home}');
    expect(page.length()).toBe('15');
  });

  it('can be several where several are true', async () => {
    const { page, person } = await open();
    await person.click(screen.getByRole('checkbox', { name: 'Portuguese' }));
    expect(page.spoken()).toEqual(['en', 'pt']);
    await person.click(screen.getByRole('checkbox', { name: 'English' }));
    expect(page.spoken()).toEqual(['pt']);
  });

  it('can be so many and no more: the others wait until one is taken out', async () => {
    const { fixture } = await render(ObiPickMany, {
      inputs: { label: 'Topics', choices: minutes, values: ['15', '30'], most: 2 },
    });
    expect(screen.getByRole('checkbox', { name: '45' })).toBeDisabled();
    expect(screen.getByRole('status')).toHaveTextContent('2 of 2 chosen. Take one out to choose another.');
    await userEvent.click(screen.getByRole('checkbox', { name: '15' }));
    fixture.detectChanges();
    expect(screen.getByRole('checkbox', { name: '45' })).toBeEnabled();
    expect(screen.getByRole('status')).toHaveTextContent('1 of 2 chosen.');
  });

  it('show in which order they were chosen, where that counts', async () => {
    await render(ObiPickMany, {
      inputs: { label: 'Topics', choices: minutes, values: ['30', '15'], ranked: true },
    });
    expect(screen.getByRole('checkbox', { name: '1 30' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: '2 15' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: '45' })).not.toBeChecked();
  });

  it('with a title and a line are radios of the question that the fieldset asks', async () => {
    const { page, person } = await open();
    await person.click(screen.getByRole('radio', { name: /Public reply/ }));
    expect(page.channel()).toBe('public');
  });

  it('have no fault that axe can find', async () => {
    const { container } = await open();
    expect(await axeFaults(container)).toEqual([]);
  });
});
