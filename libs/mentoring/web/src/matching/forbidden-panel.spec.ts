import { screen, waitFor } from '@testing-library/angular';
import { Toasts } from '@obi/shared/ui';
import { axeFaults } from '@obi/testing/web';
import { openWorkbench as open } from '../../test/open-workbench';
import {
  AllowPairDocument,
  ForbiddenPairsDocument,
  ForbidProposalDocument,
  MatchingDocument,
} from './matching-page.graphql.gen';

const nodes = [
  {
    ...{ forbiddenBy: 'Priya Raman', forbiddenAt: '2026-11-21T14:22:00Z' },
    ...{ mentee: { id: 'alan', name: 'Alan Petit' }, mentor: { id: 'sofia', name: 'Sofia Brandt' } },
  },
];
const page = { hasNextPage: false, endCursor: null };
const two = { programmeId: 'pr', menteeId: 'alan', mentorId: 'sofia' };

describe('forbidden pairs', () => {
  const opened = async () => {
    const all = await open({ forbidden: 1 });
    all.server.answers(ForbiddenPairsDocument, { forbiddenPairs: { nodes, pageInfo: page } });
    await all.user.click(screen.getAllByRole('button', { name: '1 forbidden pair' })[0] as HTMLElement);
    expect(await screen.findByText(/Forbidden by Priya Raman/)).toBeInTheDocument();
    return all;
  };
  const allowAgain = () =>
    screen.findByRole('button', { name: 'Allow again Sofia Brandt and Alan Petit', hidden: true });

  it('are listed with who forbade them, and allowed again', async () => {
    const { server, user, container } = await opened();
    expect(await axeFaults(container)).toEqual([]);
    server.answers(AllowPairDocument, { allowPair: { drafts: 1 } });
    server.answers(ForbiddenPairsDocument, { forbiddenPairs: { nodes: [], pageInfo: page } });
    await user.click(await allowAgain());
    expect(await screen.findByText('No pair is forbidden')).toBeInTheDocument();
    expect(server.variablesOf(AllowPairDocument)).toEqual([two]);
    expect(server.variablesOf(MatchingDocument)).toHaveLength(2);
  });

  it('say so when somebody else allowed them meanwhile, and are read again', async () => {
    const { server, user } = await opened();
    server.refuses(AllowPairDocument, { kind: 'CONFLICT', code: 'MENTORING_PAIR_NOT_FORBIDDEN' });
    await user.click(await allowAgain());
    expect(
      (await screen.findAllByText('Somebody has allowed this pair again meanwhile.')).length,
    ).toBeGreaterThan(0);
    await waitFor(() => expect(server.variablesOf(ForbiddenPairsDocument)).toHaveLength(2));
  });

  it('come back at once with Undo', async () => {
    const { server, user, fixture } = await open();
    server.answers(ForbidProposalDocument, { forbidProposal: { blocked: 1 } });
    server.answers(AllowPairDocument, { allowPair: { drafts: 2 } });
    await user.click(screen.getByRole('button', { name: 'Forbid this pair' }));
    const toasts = fixture.debugElement.injector.get(Toasts);
    await waitFor(() => expect(toasts.shown()).toHaveLength(1));
    toasts.shown()[0]?.undo?.();
    await waitFor(() => expect(toasts.shown().at(-1)?.text).toBe('Pair proposed as before'));
    expect(server.variablesOf(AllowPairDocument)).toEqual([
      { programmeId: 'pr', menteeId: 'Alan Petit', mentorId: 'Sofia Brandt' },
    ]);
  });
});
