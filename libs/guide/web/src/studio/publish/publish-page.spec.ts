import { provideRouter } from '@angular/router';
import { provideMessages } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { waitingDraft } from '../../../test/draft-for-specs';
import { guideMessages } from '../../guide.messages';
import type { Draft } from '../draft-view';
import {
  ApproveDraftDocument,
  ClausesTaughtInDocument,
  GuideDraftDocument,
  SendDraftBackDocument,
} from '../studio.graphql.gen';
import { PublishImpactDocument, PublishImpactOnBeltsDocument } from './publish-impact.graphql.gen';
import { PublishPage } from './publish-page';

const decision = { revision: 2, person: 'Ana Brito', comment: '', at: '2026-11-22T09:00:00Z' };

async function open(draft: Draft | null) {
  const server = fakeServer();
  server.answers(GuideDraftDocument, { guideDraft: draft });
  const module = { key: 'green.when-is-it-over', title: 'When is it over?', belt: 'green' };
  server.answers(ClausesTaughtInDocument, {
    guide: { sections: [{ clauses: [{ key: 'talk.ending', modules: [module] }] }] },
  });
  server.answers(PublishImpactDocument, {
    publishImpact: {
      ...{ number: '3.0', kind: 'major', publishOn: '2026-11-22', people: 640, acknowledgeAgain: 582 },
      clauses: [{ clause: 'talk.public', acknowledgeAgain: 582 }],
      units: [{ unitId: 'u1', unit: 'Stores', people: 186, acknowledgeAgain: 168 }],
      withdrawn: [],
    },
  });
  server.answers(PublishImpactOnBeltsDocument, {
    publishImpact: {
      staleModules: [{ key: 'm1', title: 'Four sentences', belt: 'blue', minutes: 8, people: 78 }],
      publishOn: '2026-11-22',
      assessors: { waiting: 2, medianHours: 200, judged: 9, assessors: 2, belts: [] },
      belts: {
        people: 45,
        certifyAgain: 45,
        belts: [{ belt: 'blue', people: 45, lapse: 45, by: '2027-03-02', lastBy: '2027-03-02' }],
        weeks: [{ from: '2027-02-28', belts: 45 }],
        units: [{ unitId: 'u1', certifyAgain: 45 }],
      },
    },
  });
  const approved = waitingDraft({ state: 'approved', decision: { kind: 'approved', ...decision } });
  server.answers(ApproveDraftDocument, { approveDraft: approved });
  const sentBack = waitingDraft({ state: 'sentBack', decision: { kind: 'sentBack', ...decision } });
  server.answers(SendDraftBackDocument, { sendDraftBack: sentBack });
  const view = await render(PublishPage, { providers: [provideRouter([]), provideMessages(guideMessages)] });
  await view.fixture.whenStable();
  return { ...view, server, person: userEvent.setup(), settled: () => view.fixture.whenStable() };
}

describe('publishing a draft', () => {
  it('tells whom it asks before anything happens', async () => {
    const { container } = await open(waitingDraft({ mayApprove: true }));
    expect(screen.getByRole('heading', { name: 'Effect on 640 people' })).toBeInTheDocument();
    expect(screen.getByText('582 people must acknowledge it.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: '1 module becomes stale' })).toBeInTheDocument();
    expect(screen.getByText('45 people, until 2 Mar 2027')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('lets an approver read what is asked, and change none of it', async () => {
    const { server, person, settled } = await open(waitingDraft({ mayApprove: true }));
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    await person.click(screen.getByRole('button', { name: 'Approve 3.0' }));
    await settled();
    expect(server.variablesOf(ApproveDraftDocument)).toEqual([{ revision: 2 }]);
    expect(screen.getByText('Approved by Ana Brito')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Publish 3.0 now' })).toBeInTheDocument();
  });

  it('sends it back with what has to change', async () => {
    const { server, person, settled } = await open(waitingDraft({ mayApprove: true }));
    await person.click(screen.getByRole('button', { name: 'Send it back' }));
    await settled();
    const sheet = within(screen.getByRole('dialog', { name: 'Send it back' }));
    await person.type(sheet.getByLabelText('What has to change'), 'Who is on call?');
    await person.click(sheet.getByRole('button', { name: 'Send it back' }));
    await settled();
    expect(server.variablesOf(SendDraftBackDocument)).toEqual([{ revision: 2, comment: 'Who is on call?' }]);
  });

  it('gives its author nothing to press while it waits, and says why', async () => {
    await open(waitingDraft());
    const publish = screen.getByRole('button', { name: 'Publish 3.0 now' });
    expect(publish).toHaveAttribute('aria-disabled', 'true');
    expect(publish).toHaveAccessibleDescription('Waits for Ana Brito since 20 Nov');
  });

  it('names what is left out, and the modules that still teach it', async () => {
    const withdrawn = [{ key: 'talk.ending', number: '1.2', title: 'Ending well' }];
    await open(waitingDraft({ state: 'writing', sections: [], withdrawn }));
    expect(screen.getByText(/^No clause reads differently: some were left out or moved/)).toBeInTheDocument();
    expect(screen.getByText(/is left out\. Nobody has to do anything\./)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'When is it over?' })).toHaveAttribute(
      'href',
      '/studio/modules/green.when-is-it-over',
    );
  });

  it('names what moves, and that it asks nothing', async () => {
    const moved: Draft['moved'] = [
      { what: 'section', key: 'talk', title: 'In the conversation', from: '3', to: '2' },
      { what: 'clause', key: 'talk.ending', title: 'Ending well', from: '3.5', to: '4.6' },
    ];
    await open(waitingDraft({ moved }));
    expect(
      screen.getByRole('heading', { name: '1 clause changed, 1 moved, 1 section moved since 2.0' }),
    ).toBeInTheDocument();
    expect(screen.getByText('3.5 Ending well moves to 4.6.')).toBeInTheDocument();
    expect(
      screen.getByText('Section 3 In the conversation becomes section 2, with its clauses.'),
    ).toBeVisible();
    expect(screen.getByText(/^Moving asks nobody anything/)).toBeInTheDocument();
  });

  it('says when nobody is left who may approve', async () => {
    await open(waitingDraft({ state: 'writing', approvers: [] }));
    expect(screen.getByText(/^Everybody who may approve it wrote in it/)).toBeInTheDocument();
  });

  it('says that nothing is being written', async () => {
    await open(null);
    expect(screen.getByRole('heading', { name: 'No version is being written' })).toBeInTheDocument();
  });
});
