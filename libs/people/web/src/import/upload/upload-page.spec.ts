import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { PeopleImportsDocument, type PeopleImportsQuery } from '../import.graphql.gen';
import { importRoutes } from '../import.routes';
import { counts } from '../spec/an-import';

const viewerDocument = { id: 'viewer', name: 'Viewer' };
const earlier: PeopleImportsQuery = {
  peopleImports: [
    {
      id: 'i1',
      fileName: 'people_2026-10.csv',
      rowCount: 98_100,
      state: 'applied',
      uploadedAt: '2026-10-12T08:00:00Z',
      uploadedByName: null,
      counts,
    },
  ],
};

async function open(role = 'hr') {
  const server = fakeServer();
  server.answers(PeopleImportsDocument, earlier);
  server.answers(viewerDocument, {
    viewer: { id: 'v', roles: [{ role, unitId: null, unitName: null }] },
  });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'hr/people/import', children: importRoutes.map((route) => ({ ...route })) }]),
      { provide: VIEWER_DOCUMENT, useValue: viewerDocument },
    ],
  });
  await TestBed.inject(Session).load();
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/hr/people/import');
  await harness.fixture.whenStable();
  return { harness, hand: userEvent.setup(), settled: () => harness.fixture.whenStable() };
}

/** What the address for files answers; the last thing sent to it. */
function filesAnswer(answer: Pick<Response, 'ok' | 'json'>) {
  const sent: { url: string; init: RequestInit }[] = [];
  globalThis.fetch = async (url, init = {}) => {
    sent.push({ url: String(url), init });
    return answer as Response;
  };
  return sent;
}

const fileInput = () => document.querySelector<HTMLInputElement>('input[type=file]')!;
const people = () => {
  const file = new File(['emp_no,name\n1,Karin Holm\n'], 'people.csv', { type: 'text/csv' });
  return withStart(file, 'emp_no,name');
};
/** The DOM of the tests cannot read a part of a file. */
const withStart = (file: File, start: string) =>
  Object.assign(file, { slice: () => ({ arrayBuffer: async () => new TextEncoder().encode(start).buffer }) });

describe('bringing a file of people', () => {
  it('lists earlier imports with their state and what they changed', async () => {
    await open();
    const row = screen.getByRole('row', { name: /people_2026-10\.csv/ });
    expect(row).toHaveTextContent('Applied');
    expect(row).toHaveTextContent('Command line');
    expect(row).toHaveTextContent('1,904 changed, 212 joined, 37 left, 23 rows with errors');
  });

  it('sends the chosen file to its own address, and goes on to its columns', async () => {
    const { hand, settled } = await open();
    const sent = filesAnswer({ ok: true, json: async () => ({ id: 'i2' }) });
    const goTo = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await hand.upload(fileInput(), people());
    await settled();
    expect(sent[0]?.url).toBe('/api/people/imports');
    expect(sent[0]?.init.headers).toEqual({ 'x-obi': '1' });
    expect((sent[0]?.init.body as FormData).get('file')).toMatchObject({ name: 'people.csv' });
    expect(goTo).toHaveBeenCalledWith(['/hr/people/import', 'i2']);
  });

  it('tells why a file was refused', async () => {
    const { hand, settled } = await open();
    const error = { kind: 'BAD_INPUT', code: 'PEOPLE_IMPORT_FILE_EMPTY' };
    filesAnswer({ ok: false, json: async () => ({ error }) });
    await hand.upload(fileInput(), people());
    await settled();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'people.csv: There are no people in this file.',
    );
  });

  it('does not send a workbook at all', async () => {
    const { hand, settled } = await open();
    const sent = filesAnswer({ ok: true, json: async () => ({ id: 'i2' }) });
    await hand.upload(
      fileInput(),
      withStart(new File(['PK'], 'people.csv', { type: 'text/csv' }), 'PK\u0003'),
    );
    await settled();
    expect(await screen.findByRole('alert')).toHaveTextContent('This is a workbook.');
    expect(sent).toEqual([]);
  });

  it('says for whom it is, to who may not', async () => {
    await open('assessor');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Importing people is for HR of the whole company',
    );
  });

  it('keeps to the rules of accessibility', async () => {
    const { harness } = await open();
    expect(await axeFaults(harness.fixture.nativeElement as Element)).toEqual([]);
  });
});
