import { provideRouter } from '@angular/router';
import { provideMessages } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { waitingDraft } from '../../../test/draft-for-specs';
import { guideMessages } from '../../guide.messages';
import type { Draft } from '../draft-view';
import { GiveUpGuideDraftDocument, GuideVersionsDocument } from '../studio.graphql.gen';
import { VersionsPage } from './versions-page';

const edition = {
  number: '2.0',
  publishedOn: '2026-11-17',
  note: 'Alarms are phoned.',
  author: 'Tomasz Wilk',
  approver: 'Ana Brito',
  contentHash: 'hash',
};

async function open(draft: Draft) {
  const server = fakeServer();
  server.answers(GuideVersionsDocument, { guide: { number: '2.0', editions: [edition] }, guideDraft: draft });
  server.answers(GiveUpGuideDraftDocument, { giveUpGuideDraft: true });
  const view = await render(VersionsPage, { providers: [provideRouter([]), provideMessages(guideMessages)] });
  await view.fixture.whenStable();
  return { ...view, server, person: userEvent.setup(), settled: () => view.fixture.whenStable() };
}

describe('the versions of the guide', () => {
  it('says what is in force and leads its author on writing', async () => {
    const { container } = await open(waitingDraft());
    expect(screen.getByText(/Version 2.0 is in force/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Write on' })).toHaveAttribute('href', '/studio/guide/edit');
    expect(screen.queryByRole('link', { name: 'Decide on 3.0' })).not.toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('leads somebody who may approve to the decision, not into writing, which would make them an author', async () => {
    await open(waitingDraft({ mayApprove: true }));
    expect(screen.getByRole('link', { name: 'Decide on 3.0' })).toHaveAttribute(
      'href',
      '/studio/guide/publish',
    );
    expect(screen.queryByRole('link', { name: 'Write on' })).not.toBeInTheDocument();
  });

  it('lets them write on in a draft that nobody was asked to approve', async () => {
    await open(waitingDraft({ state: 'writing', mayApprove: true }));
    expect(screen.getByRole('link', { name: 'Write on' })).toBeInTheDocument();
  });

  it('tells all that the draft does, and leads to the clauses with open comments', async () => {
    const comment = { id: 'c1', clause: 'talk.public', author: 'Ana Brito', text: 'Why?' };
    await open(
      waitingDraft({
        withdrawn: [{ key: 'talk.gone', number: '1.2', title: 'Gone' }],
        comments: [{ ...comment, at: '2026-11-20T09:00:00Z', resolvedBy: null }],
      }),
    );
    expect(screen.getByText('1 clause changed, 1 left out')).toBeVisible();
    expect(screen.getByText(/1 comment is open:/)).toBeVisible();
    expect(screen.getByRole('link', { name: '1.1 Answering in public' })).toHaveAttribute(
      'href',
      '/studio/guide/edit/talk.public',
    );
  });

  it('gives a draft up only after it was asked once more', async () => {
    const { server, person, settled } = await open(waitingDraft());
    await person.click(screen.getByRole('button', { name: 'Give the draft up' }));
    await settled();
    const asked = within(screen.getByRole('dialog', { name: 'Give 3.0 up?' }));
    expect(server.variablesOf(GiveUpGuideDraftDocument)).toHaveLength(0);
    await person.click(asked.getByRole('button', { name: 'Keep it' }));
    await settled();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(server.variablesOf(GiveUpGuideDraftDocument)).toHaveLength(0);

    await person.click(screen.getByRole('button', { name: 'Give the draft up' }));
    await settled();
    await person.click(screen.getByRole('button', { name: 'Give 3.0 up' }));
    await settled();
    expect(server.variablesOf(GiveUpGuideDraftDocument)).toHaveLength(1);
  });
});
