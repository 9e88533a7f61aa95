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
import {
  AddNeedDocument,
  EndNeedDocument,
  NeedPreviewDocument,
  NeedsDocument,
} from './needs-page.graphql.gen';

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
  server.answers(NeedPreviewDocument, {
    needPreview: { people: 12, unmet: 5, overdueAtOnce: 0, firstDueOn: '2027-02-17' },
  });
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
  const sheet = () => within(screen.getByRole('dialog', { name: 'Add a need' }));
  async function openSheet() {
    const opened = await open();
    await opened.person.click(screen.getByRole('button', { name: 'Add a need' }));
    await opened.settled();
    return opened;
  }

  it('begins with nothing chosen; sent untouched it asks for what is missing and creates nothing', async () => {
    const { server, person, settled } = await openSheet();
    expect(sheet().getByRole('combobox', { name: 'Belt' })).toHaveValue('');
    expect(sheet().getByRole('radio', { name: /^Everybody/ })).not.toBeChecked();
    expect(sheet().getByRole('radio', { name: /^Only some/ })).not.toBeChecked();
    await person.click(sheet().getByRole('button', { name: 'Show whom it touches' }));
    await settled();
    for (const words of [
      'Choose the belt that is needed',
      'Choose whom it concerns',
      'Enter a whole number of days, 0 or more',
    ])
      expect(screen.getAllByText(words)).toHaveLength(2);
    expect(server.variablesOf(NeedPreviewDocument)).toEqual([]);
    expect(server.variablesOf(AddNeedDocument)).toEqual([]);
  });

  it('asks for a job, a unit or a grade when only some are concerned', async () => {
    const { server, person, settled } = await openSheet();
    await person.selectOptions(sheet().getByRole('combobox', { name: 'Belt' }), 'green');
    await person.click(sheet().getByRole('radio', { name: /^Only some/ }));
    await person.type(sheet().getByRole('textbox', { name: /how many days/ }), '30');
    await person.click(sheet().getByRole('button', { name: 'Show whom it touches' }));
    await settled();
    expect(screen.getAllByText('Name a job, a unit or a grade')).toHaveLength(2);
    expect(server.variablesOf(NeedPreviewDocument)).toEqual([]);
  });

  it('is read back as a sentence and with whom it touches before it is kept', async () => {
    const { server, person, settled } = await openSheet();
    await person.selectOptions(sheet().getByRole('combobox', { name: 'Belt' }), 'green');
    await person.click(sheet().getByRole('radio', { name: /^Only some/ }));
    await person.type(sheet().getByRole('textbox', { name: /Grade/ }), '4');
    await person.type(sheet().getByRole('textbox', { name: /how many days/ }), '90');
    await settled();
    expect(
      sheet().getByText(/^Everybody with grade 4 or higher needs the green belt within 90 days/),
    ).toBeInTheDocument();
    expect(sheet().queryByRole('button', { name: 'Add this need' })).toBeNull();
    await person.click(sheet().getByRole('button', { name: 'Show whom it touches' }));
    await settled();
    expect(sheet().getByText('It asks 12 people.')).toBeInTheDocument();
    expect(
      sheet().getByText(/^5 people do not hold the belt.*the first last day is 17 Feb 2027/),
    ).toBeInTheDocument();
    expect(server.variablesOf(AddNeedDocument)).toEqual([]);
    expect(await axeFaults(screen.getByRole('dialog'))).toEqual([]);
    await person.click(sheet().getByRole('button', { name: 'Add this need' }));
    await settled();
    expect(server.variablesOf(AddNeedDocument)[0]?.input).toMatchObject({
      ...{ belt: 'green', gradeAtLeast: 4, job: null, unitId: null, withinDays: 90 },
    });
    expect(server.variablesOf(NeedsDocument)).toHaveLength(2);
  });

  it('counts anew when something was changed after the preview', async () => {
    const { server, person, settled } = await openSheet();
    await person.selectOptions(sheet().getByRole('combobox', { name: 'Belt' }), 'green');
    await person.click(sheet().getByRole('radio', { name: /^Everybody/ }));
    await person.type(sheet().getByRole('textbox', { name: /how many days/ }), '9');
    await person.click(sheet().getByRole('button', { name: 'Show whom it touches' }));
    await settled();
    await person.type(sheet().getByRole('textbox', { name: /how many days/ }), '0');
    await settled();
    expect(sheet().queryByText('It asks 12 people.')).toBeNull();
    await person.click(sheet().getByRole('button', { name: 'Show whom it touches' }));
    await settled();
    expect(server.variablesOf(NeedPreviewDocument).map(({ input }) => input.withinDays)).toEqual([9, 90]);
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
