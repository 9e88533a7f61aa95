import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { guideAccess } from '@obi/guide/rules';
import { PeopleToNameDocument, UnitsToChooseDocument } from '@obi/people/web';
import { provideAccess, provideMessages, Session, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { guideMessages } from '../guide.messages';
import { gapInWords } from './gap-words';
import { ResponsibilitiesPage } from './responsibilities-page';
import {
  AssignResponsibilityDocument,
  EndResponsibilityDocument,
  ResponsibilitiesOfUnitDocument,
  ResponsibilityGapsDocument,
} from './responsibility.graphql.gen';

const viewerDocument = { id: 'viewer', name: 'Viewer' };
const ana = { personId: 'p1', name: 'Ana Reis', hasLeft: false };
const refund = {
  id: 'r1',
  clause: 'answers.what-you-may-promise',
  matter: 'Refund over €250',
  unitId: null,
  unitName: null,
  shownAs: 'Store manager',
  reach: 'Within one working day',
  isPassedOn: false,
  accountable: ana,
  deputies: [],
  answeredBy: ana,
  from: '2026-01-01',
  until: null,
};
const gap = {
  kind: 'nobody',
  clause: 'answers.by-topic',
  clauseNumber: '6.2',
  clauseTitle: 'Who answers which topic',
  matter: null,
  unitId: null,
  unitName: null,
  isUnitAlone: false,
  until: null,
};

async function open(role: 'conversationManager' | 'auditor' = 'conversationManager') {
  const server = fakeServer();
  server.answers(viewerDocument, { viewer: { roles: [{ role, unitId: null, unitName: null }] } });
  server.answers(ResponsibilitiesOfUnitDocument, {
    responsibilities: { unitId: null, unitName: null, responsibilities: [refund] },
    plannedResponsibilities: [],
    guide: {
      sections: [
        {
          key: 'answers',
          number: 6,
          title: 'Who answers what',
          clauses: [
            { key: 'answers.by-topic', number: '6.2', title: 'Who answers which topic' },
            { key: 'answers.what-you-may-promise', number: '6.3', title: 'What you may promise' },
          ],
        },
      ],
    },
  });
  server.answers(ResponsibilityGapsDocument, { responsibilityGaps: { total: 1, gaps: [gap] } });
  server.answers(UnitsToChooseDocument, { units: [{ id: 'u1', name: 'Care', depth: 1 }] });
  server.answers(PeopleToNameDocument, { people: { nodes: [{ id: 'p2', name: 'Ben Sousa', unit: null }] } });
  server.answers(AssignResponsibilityDocument, { assignResponsibility: { id: 'r2' } });
  server.answers(EndResponsibilityDocument, { endResponsibility: true });
  const view = await render(ResponsibilitiesPage, {
    providers: [
      provideRouter([]),
      provideAccess(guideAccess),
      provideMessages(guideMessages),
      { provide: VIEWER_DOCUMENT, useValue: viewerDocument },
    ],
  });
  await TestBed.inject(Session).load();
  await view.fixture.whenStable();
  return { ...view, server, person: userEvent.setup(), settled: () => view.fixture.whenStable() };
}

describe('a gap in words', () => {
  it.each([
    [{}, 'Nobody is named for the whole company.'],
    [{ unitName: 'Care', isUnitAlone: true }, 'Nobody is named for Care, for the people directly in it.'],
    [{ kind: 'left', unitName: 'Care' }, 'Everybody named for Care has left.'],
    [
      { kind: 'ends', until: '2026-12-01' },
      'In the whole company it ends on 1 Dec 2026, and nobody follows.',
    ],
  ])('%j', (change, words) => expect(gapInWords({ ...gap, ...change })).toBe(words));
});

describe('who answers what', () => {
  it('shows for each clause who answers, and where nobody does', async () => {
    const { container } = await open();
    expect(screen.getByText('Store manager')).toBeInTheDocument();
    expect(screen.getByText('Ana Reis')).toBeInTheDocument();
    expect(screen.getByText('Nobody is named for the whole company.')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('hands a matter over to one named person', async () => {
    const { server, person, settled } = await open();
    await person.click(screen.getByRole('button', { name: 'Hand over: Refund over €250' }));
    await settled();
    const sheet = within(screen.getByRole('dialog', { name: 'Who answers' }));
    await person.click(sheet.getByRole('button', { name: 'Assign' }));
    await settled();
    expect(sheet.getAllByText('Name the person who is accountable')).toHaveLength(2);
    expect(server.variablesOf(AssignResponsibilityDocument)).toEqual([]);
    await person.type(sheet.getByRole('searchbox', { name: /^Accountable/ }), 'Ben');
    await settled();
    await person.click(await sheet.findByRole('button', { name: /^Ben Sousa/ }));
    await person.click(sheet.getByRole('button', { name: 'Assign' }));
    await settled();
    expect(server.variablesOf(AssignResponsibilityDocument)[0]?.input).toMatchObject({
      clause: 'answers.what-you-may-promise',
      matter: 'Refund over €250',
      shownAs: 'Store manager',
      accountableId: 'p2',
      deputyIds: [],
      unitId: null,
      until: null,
    });
    expect(server.variablesOf(ResponsibilitiesOfUnitDocument)).toHaveLength(2);
  });

  it('ends one after saying what that does', async () => {
    const { server, person, settled } = await open();
    await person.click(screen.getByRole('button', { name: 'End: Refund over €250' }));
    await settled();
    await person.click(screen.getByRole('button', { name: 'End this responsibility' }));
    await settled();
    expect(server.variablesOf(EndResponsibilityDocument)).toEqual([{ id: 'r1' }]);
  });

  it('shows auditors who answers, and nothing to change it', async () => {
    await open('auditor');
    expect(screen.getByText('Store manager')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Assign' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^End/ })).toBeNull();
  });
});
