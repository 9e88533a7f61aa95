import { fakeServer } from '@obi/testing/web';
import { screen } from '@testing-library/angular';
import { CheckImportDocument, ImportProgressDocument, PeopleImportDocument } from './import.graphql.gen';
import { anImport, counts } from './spec/an-import';
import { openImport } from './spec/open-import';

const half = {
  phase: 'reading',
  done: 41_000,
  total: 98_239,
  share: 0.52,
  ratePerSecond: 9_800,
  secondsLeft: 12,
};

describe('an import on its way', () => {
  it('shows rows, rate and time left, reads out only the quarters, and shows what was found when it is done', async () => {
    const running = anImport({ state: 'checking' });
    let state = 'checking';
    const opened = openImport(fakeServer(), running);
    const { server, settled, becomes, harness } = await opened;
    server.answers(ImportProgressDocument, () => ({ peopleImport: { state, progress: half } }));
    await new Promise((done) => setTimeout(done, 3_100));
    await settled();
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '52');
    expect(screen.getByText('Reading the file: 41,000 of 98,239 rows, 9,800 a second.')).toBeInTheDocument();
    expect(screen.getByText('12 seconds left')).toBeInTheDocument();
    expect(screen.getByText('Half is done')).toHaveAttribute('role', 'status');
    state = 'checked';
    becomes({ ...running, state: 'checked', counts });
    await new Promise((done) => setTimeout(done, 1_200));
    await settled();
    harness.detectChanges();
    expect(screen.getByText(/The check is done: 1,904 change, 212 join/)).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  }, 10_000);

  it('tells why it failed, that nobody was changed, and checks again', async () => {
    const failure = {
      kind: 'CONFLICT',
      code: 'PEOPLE_IMPORT_CHANGED_SINCE_CHECK',
      row: null,
      reference: null,
    };
    const { server, hand } = await openImport(fakeServer(), anImport({ state: 'failed', counts, failure }));
    expect(screen.getByRole('alert')).toHaveTextContent('People were changed since this file was checked');
    expect(screen.getByText('Nobody was changed.')).toBeInTheDocument();
    server.answers(CheckImportDocument, { checkImport: { state: 'checking' } });
    await hand.click(screen.getByRole('button', { name: 'Check this file again' }));
    expect(server.variablesOf(CheckImportDocument)).toHaveLength(1);
  });

  it('goes back to the columns of a checked file, where another matching is checked and not only kept', async () => {
    const { hand, settled, url } = await openImport(fakeServer(), anImport({ state: 'checked', counts }));
    await hand.click(screen.getByRole('button', { name: 'Match the columns again' }));
    await settled();
    expect(url()).toContain('?step=match');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('What is in each column?');
    expect(screen.queryByRole('button', { name: 'Remember this matching' })).not.toBeInTheDocument();
  });

  it('keeps what is on screen when the server does not answer', async () => {
    const { server, hand, settled } = await openImport(
      fakeServer(),
      anImport({ state: 'failed', counts, failure: null }),
    );
    server.isUnreachableFor(CheckImportDocument);
    server.isUnreachableFor(PeopleImportDocument);
    await hand.click(screen.getByRole('button', { name: 'Check this file again' }));
    await settled();
    expect(screen.getByText(/What you see is from before/)).toBeInTheDocument();
    expect(screen.getByText('Nobody was changed.')).toBeInTheDocument();
  });
});
