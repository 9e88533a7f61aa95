import { axeFaults } from '@obi/testing/web';
import { screen, waitFor, within } from '@testing-library/angular';
import type { UserEvent } from '@testing-library/user-event';
import {
  MatchingWhatIfDocument,
  RunMatchingDocument,
  WouldRatherDocument,
} from './matching-page.graphql.gen';
import { openWorkbench as open } from '../../test/open-workbench';

describe('what is tried beside the result', () => {
  const weighGoals = async (user: UserEvent) => {
    const weight = screen.getByRole('spinbutton', { name: 'Topics of the mentee, as a number' });
    await user.clear(weight);
    await user.type(weight, '40');
    await user.tab();
  };
  const figures = {
    ...{ pairs: 2, unserved: 0, average: 71, points: 142, worst: 60, low: 0, locksBroken: 0, wouldRather: 2 },
    stable: null,
  };
  const tried = { figures, kept: 1, changed: 2, better: 3, worse: 1 };

  it('tries changed weights beside the result, and counts them only when they are used', async () => {
    const { server, user, container } = await open();
    server.answers(MatchingWhatIfDocument, { matchingWhatIf: tried });
    await weighGoals(user);
    const question = 'What if “Topics of the mentee” counts 40 instead of 55?';
    const row = await screen.findByRole('row', { name: new RegExp('40 instead of 55.*Use this') });
    expect(row).toHaveTextContent('2 +1');
    expect(row).toHaveTextContent('0 −1');
    expect(row).toHaveTextContent('71 −10');
    expect(row).toHaveTextContent('1 pair stays, 2 change. 3 mentees are better off, 1 worse.');
    expect(screen.getByRole('heading', { name: question })).toBeInTheDocument();
    expect(screen.getByText(/1 pair more, 0 mentees without a mentor instead of 1/)).toBeInTheDocument();
    expect(server.variablesOf(RunMatchingDocument)).toEqual([]);
    expect(await axeFaults(container)).toEqual([]);
    server.answers(RunMatchingDocument, { runMatching: { pairs: 2, blocked: 0 } });
    await user.click(screen.getAllByRole('button', { name: 'Use this' })[0] as HTMLElement);
    await waitFor(() => expect(server.variablesOf(RunMatchingDocument)).toHaveLength(1));
    expect(server.variablesOf(RunMatchingDocument)[0]).toMatchObject({
      programmeId: 'pr',
      settings: { weights: { goals: 40, reciprocity: 15, waited: 2 }, minGradeGap: 2 },
      ...{ keep: 0, together: null },
    });
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  });

  it('discards what was tried', async () => {
    const { server, user } = await open();
    server.answers(MatchingWhatIfDocument, { matchingWhatIf: tried });
    await weighGoals(user);
    await screen.findAllByRole('button', { name: 'Use this' });
    await user.click(screen.getAllByRole('button', { name: 'Discard' })[0] as HTMLElement);
    expect(screen.queryByRole('button', { name: 'Use this' })).toBeNull();
    expect(screen.getByRole('spinbutton', { name: 'Topics of the mentee, as a number' })).toHaveValue(55);
  });

  it('sets ways of keeping pairs beside each other, each to be used', async () => {
    const { server, user } = await open();
    server.answers(MatchingWhatIfDocument, ({ keep }) => ({
      matchingWhatIf: { ...tried, kept: 1 + keep, figures: { ...figures, points: 142 - keep } },
    }));
    await user.click(screen.getByRole('button', { name: 'Show the trade-off' }));
    const most = await screen.findByRole('row', { name: /counts 10 points more.*11 pairs stay.*132/ });
    expect(server.variablesOf(MatchingWhatIfDocument).map(({ keep }) => keep)).toEqual([0, 1, 3, 10]);
    expect(screen.getByRole('row', { name: /change as few pairs as we can/ })).toHaveTextContent(
      '1 pair stays',
    );
    server.answers(RunMatchingDocument, { runMatching: { pairs: 2, blocked: 0 } });
    await user.click(within(most).getByRole('button', { name: 'Use this' }));
    await waitFor(() => expect(server.variablesOf(RunMatchingDocument)[0]).toMatchObject({ keep: 10 }));
    await waitFor(() => expect(screen.queryByText(/counts 10 points more/)).toBeNull());
  });

  it('names who would rather have each other, and tries what it would cost the others', async () => {
    const { server, user, container } = await open();
    const rather = {
      ...{ score: 84, menteeGain: 8, mentorGain: 0, mentorNow: null },
      mentee: { id: 'alan', name: 'Alan Petit', callName: 'Alan' },
      mentor: { id: 'ravi', name: 'Ravi Nair', callName: 'Ravi' },
      menteeNow: { score: 76, locked: false, person: { id: 's', name: 'Sofia Brandt', callName: 'Sofia' } },
    };
    const pageInfo = { hasNextPage: false, endCursor: null };
    server.answers(WouldRatherDocument, { matchingWouldRather: { nodes: [rather], pageInfo } });
    server.answers(MatchingWhatIfDocument, { matchingWhatIf: tried });
    await user.click(screen.getAllByRole('button', { name: 'Who would rather swap' })[0] as HTMLElement);
    expect(
      await screen.findByText(
        /Alan has Sofia Brandt with 76 and would gain 8 points. Ravi has a free place./,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/has 1 pair fewer, 40 points less in all and a lowest score of 30 instead of 81/),
    ).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
    await user.click(
      screen.getByRole('button', { name: 'What if? Alan Petit and Ravi Nair are a pair', hidden: true }),
    );
    const line = await screen.findByRole('row', {
      name: /What if Alan Petit and Ravi Nair are a pair.*Use this/,
    });
    expect(line).toHaveTextContent('3 mentees of the others are better off, 1 worse.');
    expect(server.variablesOf(MatchingWhatIfDocument)[0]).toMatchObject({
      together: { menteeId: 'alan', mentorId: 'ravi' },
    });
  });

  it('says why something cannot be tried', async () => {
    const { server, user } = await open();
    server.refuses(MatchingWhatIfDocument, { kind: 'REFUSED', code: 'MENTORING_LOCKS_CONTRADICT' });
    await weighGoals(user);
    expect((await screen.findAllByRole('alert'))[0]).toHaveTextContent('The locked pairs cannot all hold');
  });

  it('tries the wider rule that would serve who goes without', async () => {
    const { server, user } = await open();
    server.answers(MatchingWhatIfDocument, { matchingWhatIf: tried });
    await user.click(screen.getByRole('radio', { name: /Blocked/ }));
    expect(await screen.findByText('up to 1 more')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /What if\? Ask for 30 minutes/ }));
    await waitFor(() => expect(server.variablesOf(MatchingWhatIfDocument)).toHaveLength(1));
    expect(server.variablesOf(MatchingWhatIfDocument)[0]).toMatchObject({
      settings: { minOverlapMinutes: 30 },
    });
  });
});
