import { axeFaults, fakeServer } from '@obi/testing/web';
import { screen, within } from '@testing-library/angular';
import { ApplyImportDocument, CheckImportDocument, ImportedPeopleDocument } from '../import.graphql.gen';
import { anImport, counts, person } from '../spec/an-import';
import { openImport } from '../spec/open-import';

const checked = anImport({ state: 'checked', counts });
const many = anImport({
  state: 'checked',
  counts: { ...counts, leaves: 1_200 },
  leavesNeedConfirmation: true,
});
const apply = () => screen.getByRole('button', { name: /^Apply/ });

describe('what a file would change', () => {
  it('says it in figures, and each leads to what is behind it', async () => {
    // The DOM of the tests has no height to scroll.
    Element.prototype.scrollIntoView = () => undefined;
    const { hand } = await openImport(fakeServer(), checked);
    expect(screen.getByRole('link', { name: /1,904 people change/ })).toBeInTheDocument();
    expect(screen.getByText('96,100').closest('a')).toBeNull();
    await hand.click(screen.getByRole('link', { name: /23 rows have errors/ }));
    expect(screen.getByRole('heading', { name: '23 rows cannot be imported' })).toHaveFocus();
  });

  it('groups faulty rows by what is wrong, with the fix, and gives them as a file', async () => {
    await openImport(fakeServer(), checked);
    const table = screen.getByRole('table', { name: 'What is wrong, and how to fix it' });
    const [, first, second] = within(table).getAllByRole('row');
    expect(first).toHaveTextContent('14, 88, 102 and 6 more');
    expect(first).toHaveTextContent(
      'No one has this employee number. Add the manager to the file, or leave it empty.',
    );
    expect(second).toHaveTextContent('77,651');
    expect(screen.getByRole('link', { name: 'Download these rows as CSV' })).toHaveAttribute(
      'href',
      `/api/people/imports/${checked.id}/faulty.csv`,
    );
  });

  it('shows before, after and what follows; everybody on pages of their own', async () => {
    const { server, hand, settled, url } = await openImport(fakeServer(), checked);
    const table = screen.getByRole('table', { name: '1,904 people change' });
    expect(within(table).getByRole('row', { name: /Karin Holm/ })).toHaveTextContent(
      'UnitStoresField serviceAnother unit’s HR sees them',
    );
    server.answers(ImportedPeopleDocument, ({ after }) => ({
      peopleImport: {
        changes: {
          nodes: [person(after ? 'Ben Okoro' : 'Karin Holm')],
          pageInfo: { endCursor: 'c50', hasNextPage: !after },
        },
      },
    }));
    await hand.click(screen.getByRole('button', { name: 'See all 1,904 people change' }));
    await settled();
    await hand.click(screen.getByRole('button', { name: 'Next' }));
    await settled();
    expect(url()).toContain('?show=change&after=c50&from=51');
    expect(screen.getByText('Ben Okoro')).toBeInTheDocument();
    await hand.click(screen.getByRole('button', { name: 'Back to the check' }));
    await settled();
    expect(screen.getByRole('heading', { name: '23 rows cannot be imported' })).toBeInTheDocument();
  });

  it('applies at once what removes few people', async () => {
    const { server, hand, settled, becomes } = await openImport(fakeServer(), checked);
    expect(screen.getByText('37 people would lose access.')).toBeInTheDocument();
    expect(screen.getByText(/That is 0\.04% of staff/)).toBeInTheDocument();
    server.answers(ApplyImportDocument, { applyImport: { state: 'applying' } });
    becomes({ ...checked, state: 'applied' });
    await hand.click(screen.getByRole('button', { name: 'Apply 2,153 changes' }));
    await settled();
    expect(server.variablesOf(ApplyImportDocument)).toEqual([{ id: checked.id, confirmLeaves: null }]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The changes are written');
    expect(screen.getByRole('link', { name: /23 rows that were left out/ })).toBeInTheDocument();
  });

  it('stops a file that removes many until their exact number is typed', async () => {
    const { server, hand, settled } = await openImport(fakeServer(), many);
    server.answers(ApplyImportDocument, { applyImport: { state: 'applying' } });
    const number = screen.getByRole('textbox', { name: 'How many people lose access?' });
    await hand.type(number, '1201');
    await hand.click(apply());
    await settled();
    expect(apply()).toHaveAttribute('aria-disabled', 'true');
    expect(number).toHaveFocus();
    expect(number).toHaveAccessibleDescription(/Enter exactly 1,200/);
    expect(server.variablesOf(ApplyImportDocument)).toEqual([]);
    await hand.clear(number);
    await hand.type(number, '1,200');
    await hand.click(apply());
    await settled();
    expect(server.variablesOf(ApplyImportDocument)).toEqual([{ id: many.id, confirmLeaves: 1_200 }]);
  });

  it('offers to check again when it was changed in the meantime', async () => {
    const { server, hand, settled } = await openImport(fakeServer(), checked);
    server.refuses(ApplyImportDocument, { kind: 'CONFLICT', code: 'PEOPLE_IMPORT_NOT_CHECKED' });
    server.answers(CheckImportDocument, { checkImport: { state: 'checking' } });
    await hand.click(apply());
    await settled();
    expect(screen.getByRole('alert')).toHaveTextContent('Check this file first.');
    await hand.click(screen.getByRole('button', { name: 'Check this file again' }));
    expect(server.variablesOf(CheckImportDocument)).toEqual([{ id: checked.id, mapping: null }]);
  });

  it('says that a file changes nothing, and has nothing to apply', async () => {
    const none = { ...counts, changes: 0, joins: 0, leaves: 0 };
    await openImport(fakeServer(), { ...checked, counts: none });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This file changes nothing.');
    expect(screen.queryByRole('button', { name: /^Apply/ })).not.toBeInTheDocument();
  });

  it('keeps to the rules of accessibility', async () => {
    const { harness } = await openImport(fakeServer(), {
      ...many,
      notices: [{ code: 'GRADE_UNKNOWN', column: 'job', value: 'Coach', rows: 12 }],
    });
    expect(await axeFaults(harness.fixture.nativeElement as Element)).toEqual([]);
  });
});
