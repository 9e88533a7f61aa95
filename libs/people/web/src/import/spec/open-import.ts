import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { TypedDocument } from '@obi/kernel';
import { VIEWER_DOCUMENT } from '@obi/shared/web';
import userEvent from '@testing-library/user-event';
import {
  ImportFindingsDocument,
  ImportTitlesDocument,
  type ImportTitlesQuery,
  PeopleImportDocument,
} from '../import.graphql.gen';
import { importRoutes } from '../import.routes';
import type { ImportRead } from '../words/import-words';
import { findings, ID } from './an-import';

const titles: ImportTitlesQuery = {
  peopleImport: {
    titles: [
      { title: 'Agent', rows: 40, grade: null },
      { title: 'Director', rows: 2, grade: 8 },
    ],
  },
};

/** What the spec lays out in place of the network. */
interface Answering {
  answers<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    answer: Result | ((variables: Variables) => Result),
  ): void;
}

/** The page of one import, as the address opens it; `now` is what the server knows, and may change. */
export async function openImport<Server extends Answering>(server: Server, first: ImportRead) {
  let now = first;
  server.answers(PeopleImportDocument, () => ({ peopleImport: now }));
  server.answers(ImportFindingsDocument, findings);
  server.answers(ImportTitlesDocument, titles);
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'hr/people/import', children: importRoutes }], withComponentInputBinding()),
      { provide: VIEWER_DOCUMENT, useValue: { id: 'viewer', name: 'Viewer' } },
    ],
  });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(`/hr/people/import/${ID}`);
  await harness.fixture.whenStable();
  return {
    server,
    harness,
    hand: userEvent.setup(),
    settled: () => harness.fixture.whenStable(),
    becomes: (next: ImportRead) => (now = next),
    url: () => TestBed.inject(Router).url,
  };
}
