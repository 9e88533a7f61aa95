import { axeFaults, fakeServer } from '@obi/testing/web';
import { screen, within } from '@testing-library/angular';
import { CheckImportDocument, RereadImportDocument, SaveImportMappingDocument } from '../import.graphql.gen';
import { anImport, column } from '../spec/an-import';
import { openImport } from '../spec/open-import';

const check = (name = 'Check this file') => screen.getByRole('button', { name });
const unclear = {
  order: null,
  certain: false,
  possible: ['DMY', 'MDY'],
  example: '03/04/2021',
  shortYears: false,
};
const withDates = anImport({
  dates: unclear,
  columns: [...anImport().columns, column('start', 'joinedOn', { example: '03/04/2021' })],
});

describe('matching the columns of a file', () => {
  it('shows what each column was taken for, marks the key, and what to look at with the reason', async () => {
    await openImport(fakeServer(), anImport());
    expect(screen.getByRole('combobox', { name: 'What is emp_no' })).toHaveValue('personId');
    expect(screen.getByRole('combobox', { name: 'What is org_l1' })).toHaveValue('unitLevel:1');
    const rows = within(screen.getByRole('list', { name: 'Columns in your file' })).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent('Key');
    expect(rows[3]).toHaveTextContent('Look at this one');
    expect(rows[3]).toHaveTextContent('The values look like places.');
  });

  it('sends what was corrected, with the grades of all titles, and goes on to the check', async () => {
    const { server, hand, settled, becomes } = await openImport(fakeServer(), anImport());
    server.answers(CheckImportDocument, { checkImport: { state: 'checking' } });
    await hand.selectOptions(screen.getByRole('combobox', { name: 'What is mystery' }), 'unitLevel:2');
    await settled();
    expect(screen.getByText('You chose this.')).toBeInTheDocument();
    await hand.type(screen.getByRole('textbox', { name: /^Grade of Agent/ }), '3');
    becomes(anImport({ state: 'checked', counts: null }));
    await hand.click(check());
    await settled();
    const mapping = server.variablesOf(CheckImportDocument)[0]?.mapping;
    expect(mapping?.columns[3]).toEqual({ header: 'mystery', field: 'unitLevel', level: 2 });
    expect(mapping?.grades).toEqual([
      { title: 'Director', grade: 8 },
      { title: 'Agent', grade: 3 },
    ]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('What will this file change?');
  });

  it('does not guess the order of dates: it asks before anything is sent', async () => {
    const { server, hand, settled } = await openImport(fakeServer(), withDates);
    await hand.click(check());
    await settled();
    expect(screen.getByRole('alert')).toHaveTextContent('03/04/2021 can be read in more than one');
    expect(server.variablesOf(CheckImportDocument)).toEqual([]);
    await hand.selectOptions(screen.getByRole('combobox', { name: 'Dates' }), 'DMY');
    await settled();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('names two columns that are the same, and a grade that is no number', async () => {
    const { hand, settled } = await openImport(fakeServer(), anImport());
    await hand.selectOptions(screen.getByRole('combobox', { name: 'What is mystery' }), 'personId');
    await hand.type(screen.getByRole('textbox', { name: /^Grade of Agent/ }), 'x');
    await hand.click(check());
    await settled();
    const problems = within(screen.getByRole('alert')).getAllByRole('link');
    expect(problems.map((link) => link.textContent)).toEqual([
      '"emp_no" and "mystery" are both matched to "Employee number". Choose one.',
      'Enter the grade of "Agent" as a whole number from 0 to 999',
    ]);
  });

  it('tells what the server refuses in the words of the server', async () => {
    const { server, hand, settled } = await openImport(fakeServer(), anImport());
    server.refuses(CheckImportDocument, {
      kind: 'BAD_INPUT',
      code: 'PEOPLE_IMPORT_MAPPING_FAULTY',
      params: { faults: 'Say in which order the dates are written.' },
    });
    await hand.click(check());
    await settled();
    expect(screen.getByRole('alert')).toHaveTextContent('Say in which order the dates are written.');
  });

  it('says from when it remembers, keeps a matching, and reads the file with another delimiter', async () => {
    const { server, hand, settled } = await openImport(
      fakeServer(),
      anImport({ rememberedAt: '2026-11-12T08:00:00Z', delimiterCertain: false }),
    );
    expect(screen.getByText('Remembered from 12 Nov.')).toBeInTheDocument();
    expect(screen.getByText(/Not every line has as many cells/)).toBeInTheDocument();
    server.answers(SaveImportMappingDocument, { saveMapping: { state: 'uploaded' } });
    server.answers(RereadImportDocument, { rereadImport: { state: 'uploaded' } });
    await hand.click(check('Remember this matching'));
    await settled();
    expect(server.variablesOf(SaveImportMappingDocument)).toHaveLength(1);
    await hand.selectOptions(screen.getByRole('combobox', { name: 'Between the cells' }), ';');
    await settled();
    expect(server.variablesOf(RereadImportDocument)[0]).toMatchObject({ delimiter: ';', encoding: null });
  });

  it('shows how the letters were read, and reads the file with others when told so', async () => {
    const { server, hand, settled } = await openImport(
      fakeServer(),
      anImport({ encoding: 'windows-1252', encodingFound: 'utf-8' }),
    );
    const letters = screen.getByRole('combobox', { name: 'Letters' });
    expect(letters).toHaveDisplayValue('windows-1252 (Western European)');
    expect(screen.getByText(/The file looks like UTF-8/)).toBeInTheDocument();
    server.answers(RereadImportDocument, { rereadImport: { state: 'uploaded' } });
    await hand.selectOptions(letters, 'utf-8');
    await settled();
    expect(server.variablesOf(RereadImportDocument)[0]).toMatchObject({ delimiter: null, encoding: 'utf-8' });
  });

  it('keeps to the rules of accessibility', async () => {
    const { harness } = await openImport(fakeServer(), withDates);
    expect(await axeFaults(harness.fixture.nativeElement as Element)).toEqual([]);
  });
});
