import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ConcludePair } from './conclude-pair';
import { ConcludePairDocument, type PairQuery } from './pair-page.graphql.gen';

const pair = {
  ...{ id: 'p1', endsOn: '2027-03-26', today: '2026-11-22', mySide: 'mentor' },
  ...{
    confirmed: 5,
    sessionsPlanned: 7,
    planned: { id: 's9' },
    goals: [{ metOn: null }, { metOn: '2026-11-01' }],
  },
  mentor: { callName: 'Ines' },
  mentee: { callName: 'Henrik' },
} as unknown as PairQuery['pair'];

async function open() {
  const server = fakeServer();
  server.answers(ConcludePairDocument, { concludePair: { id: 'p1' } });
  const { container, fixture } = await render(ConcludePair, { inputs: { pair } });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'End or extend this pair' }));
  await fixture.whenStable();
  const press = async (name: string) => {
    await user.click(screen.getByRole('button', { name, hidden: true }));
    await fixture.whenStable();
  };
  const choose = (name: RegExp) => user.click(screen.getByRole('radio', { name, hidden: true }));
  return { server, container, press, choose };
}

describe('how a pair ends', () => {
  it('is said once more with what is lost, before it ends for good', async () => {
    const { server, container, press, choose } = await open();
    await choose(/^Complete it/);
    await press('Complete this pair');
    expect(server.asked).toEqual([]);
    expect(screen.getByRole('alert', { hidden: true })).toHaveTextContent(
      /cannot be taken back\. ?5 of 7 sessions are confirmed. 1 goal stays open. The session that is planned is called off/,
    );
    expect(await axeFaults(container)).toEqual([]);
    await press('Yes, complete it');
    expect(server.variablesOf(ConcludePairDocument)).toEqual([
      { pairId: 'p1', how: 'complete', until: null },
    ]);
  });

  it('is thought over again', async () => {
    const { server, press, choose } = await open();
    await choose(/^I have to stop/);
    await press('End this pair, without fault');
    await press('Back');
    await press('Close');
    expect(server.asked).toEqual([]);
  });

  it('goes on until a later day without being asked twice', async () => {
    const { server, press } = await open();
    await press('Extend this pair');
    expect(server.variablesOf(ConcludePairDocument)).toMatchObject([{ pairId: 'p1', how: 'extend' }]);
  });
});
