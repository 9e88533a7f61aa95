import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { provideMessages } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { guideMessages } from '../../guide.messages';
import { CatchUpPage } from './catch-up-page';
import { CatchUpDraftDocument, DraftCatchUpDocument, type DraftCatchUpQuery } from './catch-up.graphql.gen';

type Side = NonNullable<DraftCatchUpQuery['draftCatchUp']>['clauses'][number]['draft'];

const side = (word: string): Side => ({
  change: 'changed',
  text: `Say sorry ${word}.`,
  difference: {
    titleBefore: null,
    blocks: [
      {
        ...{ form: 'paragraph', kind: 'changed' },
        pieces: [
          { kind: 'same', text: 'Say sorry ' },
          { kind: 'added', text: word },
        ],
      },
    ],
  },
});
const same: Side = { change: 'same', text: 'Say.', difference: null };
const BOTH = { key: 'a.sorry', number: '3.2', title: 'Saying sorry', isContested: true };
const ONE = { key: 'a.where', number: '2.1', title: 'Where to look', isContested: false };
const BEHIND: DraftCatchUpQuery = {
  guideDraft: { id: 'd', revision: 7, number: '2.0', basedOn: '1.0' },
  draftCatchUp: {
    version: '1.1',
    clauses: [
      { ...BOTH, draft: side('once'), published: side('twice') },
      { ...ONE, draft: same, published: side('early') },
    ],
  },
};

async function open(answer: DraftCatchUpQuery = BEHIND) {
  const server = fakeServer();
  server.answers(DraftCatchUpDocument, answer);
  const { container } = await render(CatchUpPage, {
    providers: [provideRouter([{ path: 'studio/guide/edit', children: [] }]), provideMessages(guideMessages)],
  });
  const person = userEvent.setup();
  const follow = () => person.click(screen.getByRole('button', { name: 'Bring the draft up to 1.1' }));
  return { server, container, person, follow };
}

const loaded = () => screen.findByRole('heading', { level: 1, name: 'Version 1.1 was published meanwhile' });

describe('a draft that another version overtook', () => {
  it('shows both sides of what both changed, and what it takes without a choice', async () => {
    const { container } = await open();
    expect(await loaded()).toBeVisible();
    expect(screen.getByRole('heading', { name: '1 clause changed on both sides' })).toBeVisible();
    expect([...container.querySelectorAll('ins')].map((each) => each.textContent)).toEqual([
      'added: once',
      'added: twice',
      'added: early',
    ]);
    expect(screen.getByRole('heading', { name: '1 clause taken from 1.1' })).toBeVisible();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('asks for a choice before it goes on, and sends it with what was seen', async () => {
    const { server, person, follow } = await open();
    await loaded();
    await follow();
    expect(screen.getByRole('alert')).toHaveTextContent('Both sides changed 3.2 Saying sorry.');
    expect(server.variablesOf(CatchUpDraftDocument)).toEqual([]);
    server.answers(CatchUpDraftDocument, { catchUpDraft: { id: 'd', revision: 8 } });
    await person.click(screen.getByRole('radio', { name: 'Take 1.1' }));
    await follow();
    expect(server.variablesOf(CatchUpDraftDocument)).toEqual([
      { revision: 7, version: '1.1', choices: [{ clause: 'a.sorry', keep: 'published' }] },
    ]);
    await waitFor(() => expect(TestBed.inject(Router).url).toBe('/studio/guide/edit'));
  });

  it('tells that somebody wrote meanwhile, and keeps the choice', async () => {
    const { server, person, follow } = await open();
    await loaded();
    server.refuses(CatchUpDraftDocument, { kind: 'CONFLICT', code: 'GUIDE_DRAFT_CHANGED' });
    await person.click(screen.getByRole('radio', { name: 'Keep the draft' }));
    await follow();
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody wrote in the draft');
    expect(screen.getByRole('radio', { name: 'Keep the draft' })).toBeChecked();
  });

  it('has nothing to do where the draft follows already', async () => {
    await open({ ...BEHIND, draftCatchUp: null });
    expect(await screen.findByText('The draft follows the version in force')).toBeVisible();
  });
});
