import { provideRouter } from '@angular/router';
import { UnitsToChooseDocument } from '@obi/people/web';
import { guideAccess } from '@obi/guide/rules';
import { provideAccess, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { whoAnswers } from '../../test/guide-for-specs';
import { WhoAnswersDocument } from './responsibility.graphql.gen';
import { WhoAnswers } from './who-answers';

async function open(found = whoAnswers()) {
  const server = fakeServer();
  server.answers(WhoAnswersDocument, { whoAnswers: found });
  server.answers(UnitsToChooseDocument, { units: [{ id: 'u2', name: 'Stores', depth: 1 }] });
  const view = await render(WhoAnswers, {
    inputs: { clause: 'conversation.out-of-public' },
    providers: [
      provideRouter([]),
      provideAccess(guideAccess),
      { provide: VIEWER_DOCUMENT, useValue: { id: 'viewer', name: 'Viewer' } },
    ],
  });
  await view.fixture.whenStable();
  return { ...view, server, person: userEvent.setup() };
}

describe('who answers this', () => {
  it('shows the team with the person behind it, how to reach them, and what is passed on', async () => {
    const { container } = await open();
    expect(screen.getByText('Customer care')).toBeInTheDocument();
    expect(screen.getByText('Ana Reis, then Ben Sousa')).toBeInTheDocument();
    expect(screen.getByText('8:00 to 22:00')).toBeInTheDocument();
    expect(screen.getByText(/Not answered in public, passed on to/)).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('looks at another unit', async () => {
    const { server, person, fixture } = await open();
    await person.click(screen.getByRole('button', { name: 'See another unit' }));
    await fixture.whenStable();
    await person.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'Stores');
    await fixture.whenStable();
    expect(server.variablesOf(WhoAnswersDocument).map(({ unitId }) => unitId)).toEqual([null, 'u2']);
  });

  it('says it when nobody is named', async () => {
    await open({ ...whoAnswers(), responsibilities: [] });
    expect(screen.getByText(/Nobody is named for this clause yet/)).toBeInTheDocument();
  });
});
