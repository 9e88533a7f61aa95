import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { axeFaults } from '@obi/testing/web';
import { screen, waitFor, within } from '@testing-library/angular';
import { CONTENT, draftOf, lastSaved, studioAt } from '../../../test/studio-module';
import {
  DiscardModuleDraftDocument,
  ModuleInStudioDocument,
  PublishModuleDraftDocument,
  SaveModuleDraftDocument,
  StartModuleDraftDocument,
} from '../studio.graphql.gen';

const URL = '/studio/modules/yellow.the-dryer';
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const saved = () => waitFor(() => expect(screen.getByText('Saved')).toBeInTheDocument(), { timeout: 3_000 });

describe('a module in the studio', () => {
  it('shows its facts, its steps and its bank, and that nothing is missing', async () => {
    const { container } = await studioAt(URL);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Does “The dryer” teach the rule?');
    expect(screen.getByText('Nothing is missing.', { exact: false })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Scenario: It smells' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Question bank: 1' })).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('saves what is written a moment later, with the revision that was shown', async () => {
    const { server, person } = await studioAt(URL);
    const title = screen.getByLabelText('Title');
    await person.clear(title);
    await person.type(title, 'Smoke');
    expect(screen.getByText('Not saved yet')).toBeInTheDocument();
    await saved();
    expect(server.variablesOf(SaveModuleDraftDocument).at(-1)?.revision).toBe(1);
    expect(lastSaved(server)?.title).toBe('Smoke');
  });

  it('tells what is missing as it is written, where it is, and publishes nothing until it is there', async () => {
    const { server, person, settled } = await studioAt(URL);
    await person.clear(screen.getByLabelText('Summary'));
    await settled();
    const missing = within(screen.getByRole('region', { name: 'Before it can be published' }));
    expect(missing.getByRole('link', { name: 'Module facts' })).toBeInTheDocument();
    expect(missing.getByText('Something here is not written yet.')).toBeInTheDocument();
    expect(button('Publish module')).toHaveAttribute('aria-disabled', 'true');
    await person.click(button('Publish module'));
    expect(server.variablesOf(PublishModuleDraftDocument)).toEqual([]);
  });

  it('tells that somebody else saved, loses nothing, and lets one choose', async () => {
    const { server, person } = await studioAt(URL);
    server.refuses(SaveModuleDraftDocument, { kind: 'CONFLICT', code: 'CURRICULUM_DRAFT_CHANGED' });
    server.answers(ModuleInStudioDocument, {
      moduleDraft: draftOf({ ...CONTENT, title: 'Theirs' }, 7),
      guide: null,
    });
    await person.type(screen.getByLabelText('Title'), ' again');
    await screen.findByText('Ana Reis saved this module while you wrote.', {}, { timeout: 3_000 });
    expect(screen.getByLabelText('Title')).toHaveValue('The dryer again');
    server.answers(SaveModuleDraftDocument, ({ content, revision }) => ({
      saveModuleDraft: { ...draftOf(CONTENT, revision + 1), content },
    }));
    await person.click(button('Save mine over it'));
    await saved();
    expect(server.variablesOf(SaveModuleDraftDocument).at(-1)?.revision).toBe(7);
    expect(lastSaved(server)?.title).toBe('The dryer again');
  });

  it('takes what somebody else saved when one says so', async () => {
    const { server, person, settled } = await studioAt(URL);
    server.refuses(SaveModuleDraftDocument, { kind: 'CONFLICT', code: 'CURRICULUM_DRAFT_CHANGED' });
    const theirs = draftOf({ ...CONTENT, title: 'Theirs' }, 7);
    server.answers(ModuleInStudioDocument, { moduleDraft: theirs, guide: null });
    await person.type(screen.getByLabelText('Title'), ' again');
    await person.click(await screen.findByRole('button', { name: 'Take theirs' }, { timeout: 3_000 }));
    await settled();
    expect(screen.getByLabelText('Title')).toHaveValue('Theirs');
  });

  it('is published after one has read what that does', async () => {
    const { server, person, settled } = await studioAt(URL);
    server.answers(PublishModuleDraftDocument, { publishModuleDraft: true });
    await person.click(button('Publish module'));
    await settled();
    await person.click(button('Publish version 2'));
    await settled();
    expect(server.variablesOf(PublishModuleDraftDocument)).toEqual([{ module: CONTENT.key, revision: 1 }]);
    expect(screen.getByRole('heading', { level: 1, name: 'Modules' })).toBeInTheDocument();
  });

  it('is discarded after one has read what is lost', async () => {
    const { server, person, settled } = await studioAt(URL);
    server.answers(DiscardModuleDraftDocument, { discardModuleDraft: true });
    await person.click(button('Discard the draft'));
    await settled();
    expect(screen.getByText('Version 1 is taught as before.', { exact: false })).toBeInTheDocument();
    await person.click(
      within(screen.getByRole('dialog', { name: 'Discard the draft' })).getByRole('button', {
        name: 'Discard the draft',
      }),
    );
    await settled();
    expect(server.variablesOf(DiscardModuleDraftDocument)).toEqual([{ module: CONTENT.key }]);
  });

  it('says when there is no such module, and lets nobody begin a version of it', async () => {
    const { server, settled } = await studioAt('/studio/modules');
    server.refuses(ModuleInStudioDocument, { kind: 'NOT_FOUND', code: 'NOT_FOUND' });
    await TestBed.inject(Router).navigateByUrl('/studio/modules/yellow.gone');
    await settled();
    expect(screen.getByRole('heading', { name: 'There is no module at this address' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Start the next version' })).not.toBeInTheDocument();
  });

  it('without a draft lets one begin the next version', async () => {
    const { server, person, settled } = await studioAt(URL, null);
    server.answers(StartModuleDraftDocument, { startModuleDraft: { module: CONTENT.key } });
    await person.click(button('Start the next version'));
    await settled();
    expect(server.variablesOf(StartModuleDraftDocument)).toEqual([{ module: CONTENT.key }]);
  });
});

describe('the question bank in the studio', () => {
  it('tells how each question fares', async () => {
    const { container } = await studioAt(`${URL}?at=questions`);
    const row = within(screen.getByRole('row', { name: /What comes first/ }));
    expect(row.getByText('24')).toBeInTheDocument();
    expect(row.getByText('82% right, easy')).toBeInTheDocument();
    expect(row.getByText('Tells apart well')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('adds a question, which says what it lacks until that is written', async () => {
    const { server, person, settled, container } = await studioAt(`${URL}?at=questions`);
    await person.click(button('Add a question'));
    await settled();
    expect(screen.getByText('Say what is right.')).toBeInTheDocument();
    await person.type(screen.getByLabelText('What it asks'), 'And then?');
    for (const place of [1, 2, 3])
      await person.type(screen.getByLabelText(`Answer ${place}`), `Thing ${place}`);
    await person.click(screen.getByRole('radio', { name: 'Answer 2 is right' }));
    await person.type(screen.getByLabelText('Why'), 'Because.');
    await person.selectOptions(screen.getByLabelText('Clause of the guide'), 'answers.by-topic');
    await settled();
    expect(screen.queryByText('Say what is right.')).toBeNull();
    expect(await axeFaults(container)).toEqual([]);
    await saved();
    expect(lastSaved(server)?.questions[1]).toMatchObject({ text: 'And then?', correct: ['option-2'] });
    expect(lastSaved(server)?.clauses).toContain('answers.by-topic');
  });

  it.each([
    ['Put in order', 'In the right order'],
    ['Match', 'Which belongs to which'],
    ['Short text', 'Accepted answers'],
    ['All that apply', 'Answers, all that are right'],
  ])('asks a question as %s', async (kind, asks) => {
    const { person, settled, container } = await studioAt(`${URL}?at=question/first`);
    await person.selectOptions(screen.getByLabelText('Kind'), kind);
    await settled();
    expect(screen.getByText(asks)).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });
});
