import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beltsAccess } from '@obi/belts/rules';
import { provideAccess, provideMessages, Session, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { beltsMessages } from '../messages';
import { UnitsBelowDocument } from '../unit/unit-choice.graphql.gen';
import { needSentence } from './need-words';
import { NeedsPage } from './needs-page';
import { AddNeedDocument, EndNeedDocument, NeedsDocument } from './needs-page.graphql.gen';

const viewerDocument = { id: 'viewer', name: 'Viewer' };
const need = {
  id: 'n1',
  belt: 'yellow',
  job: null,
  unitId: 'u1',
  unitName: 'Stores',
  gradeAtLeast: null,
  withinDays: 90,
  effectiveFrom: '2026-09-22',
  effectiveTo: null,
};

async function open(role: 'hr' | 'auditor' = 'hr') {
  const server = fakeServer();
  server.answers(viewerDocument, { viewer: { roles: [{ role, unitId: null, unitName: null }] } });
  server.answers(NeedsDocument, { needs: [need] });
  server.answers(UnitsBelowDocument, { certificationOverview: { units: [] } });
  server.answers(AddNeedDocument, { addNeed: { id: 'n2' } });
  server.answers(EndNeedDocument, { endNeed: { id: 'n1', effectiveTo: '2026-11-19' } });
  const view = await render(NeedsPage, {
    providers: [
      provideRouter([]),
      provideAccess(beltsAccess),
      provideMessages(beltsMessages),
      { provide: VIEWER_DOCUMENT, useValue: viewerDocument },
    ],
  });
  await TestBed.inject(Session).load();
  await view.fixture.whenStable();
  return { ...view, server, person: userEvent.setup(), settled: () => view.fixture.whenStable() };
}

describe('a need in words', () => {
  it.each([
    [{}, 'Everybody needs the yellow belt within 90 days of joining'],
    [{ unitName: 'Stores' }, 'Everybody in Stores needs the yellow belt'],
    [
      { job: 'Store manager', gradeAtLeast: 5 },
      'Everybody whose job is Store manager with grade 5 or higher needs',
    ],
    [{ withinDays: 1 }, 'within 1 day of joining, of moving there, or of 22 Sep 2026, whichever comes last.'],
  ])('%j', (change, expected) => {
    expect(
      needSentence({ belt: 'yellow', withinDays: 90, effectiveFrom: '2026-09-22', ...change }),
    ).toContain(expected);
  });
});

describe('what jobs need', () => {
  it('reads a need back as a sentence before it is kept', async () => {
    const { server, person, settled } = await open();
    await person.click(screen.getByRole('button', { name: 'Add a need' }));
    await settled();
    const sheet = within(screen.getByRole('dialog', { name: 'Add a need' }));
    await person.selectOptions(sheet.getByRole('combobox', { name: 'Belt' }), 'green');
    await person.type(sheet.getByRole('textbox', { name: /Grade/ }), '4');
    await settled();
    expect(
      sheet.getByText(/^Everybody with grade 4 or higher needs the green belt within 90 days/),
    ).toBeInTheDocument();
    await person.click(sheet.getByRole('button', { name: 'Add this need' }));
    await settled();
    expect(server.variablesOf(AddNeedDocument)[0]?.input).toMatchObject({
      belt: 'green',
      gradeAtLeast: 4,
      job: null,
      unitId: null,
      withinDays: 90,
    });
    expect(server.variablesOf(NeedsDocument)).toHaveLength(2);
  });

  it('does not send days that are none', async () => {
    const { server, person, settled } = await open();
    await person.click(screen.getByRole('button', { name: 'Add a need' }));
    await settled();
    await person.clear(screen.getByRole('textbox', { name: /how many days/ }));
    await person.click(screen.getByRole('button', { name: 'Add this need' }));
    await settled();
    expect(screen.getAllByText('Enter a whole number of days, 0 or more')).toHaveLength(2);
    expect(server.variablesOf(AddNeedDocument)).toEqual([]);
  });

  it('ends a need after saying what that does', async () => {
    const { server, person, settled } = await open();
    await person.click(screen.getByRole('button', { name: 'End the need: Everybody in Stores' }));
    await settled();
    await person.click(screen.getByRole('button', { name: 'End this need' }));
    await settled();
    expect(server.variablesOf(EndNeedDocument)).toEqual([{ id: 'n1' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows auditors the needs, and nothing to change them', async () => {
    const { container } = await open('auditor');
    expect(screen.getByText('Everybody in Stores')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add a need' })).toBeNull();
    expect(await axeFaults(container)).toEqual([]);
  });
});
