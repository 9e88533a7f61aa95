import { TestBed } from '@angular/core/testing';
import { Toasts } from '@obi/shared/ui';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ScheduleSessionDocument, SessionTimesDocument } from '../schedule/schedule.graphql.gen';
import { ConcludePairDocument, type PairQuery } from './pair-page.graphql.gen';
import { GoOnOrEnd } from './go-on-or-end';

type Pair = PairQuery['pair'];

const pair = {
  id: 'p1',
  mySide: 'mentor',
  minutes: 30,
  endsOn: '2026-12-31',
  today: '2026-11-22',
  silentSince: '2026-08-20T12:00:00Z',
  confirmed: 2,
  sessionsPlanned: 7,
  planned: null,
} as unknown as Pair;
const FIRST = '2099-11-24T09:00:00.000Z';
const hours = { myTimeZone: 'UTC', myHours: [], theirTimeZone: 'UTC', theirHours: [], taken: [] };

async function open(change: Partial<Pair> = {}, times: string[] = [FIRST]) {
  const server = fakeServer();
  server.answers(SessionTimesDocument, { sessionTimes: { times, minutes: 30, ...hours } });
  server.answers(ScheduleSessionDocument, { scheduleSession: { id: 'p1' } });
  server.answers(ConcludePairDocument, { concludePair: { id: 'p1' } });
  const [changed, choose] = [jest.fn(), jest.fn()];
  const { fixture, container } = await render(GoOnOrEnd, {
    inputs: { pair: { ...pair, ...change } },
    on: { changed, choose },
  });
  await fixture.whenStable();
  const tap = async (name: RegExp) => {
    await userEvent.setup().click(screen.getByRole('button', { name }));
    await fixture.whenStable();
  };
  const told = () => TestBed.inject(Toasts).shown()[0]?.text;
  return { server, container, changed, choose, tap, told };
}

describe('a pair that fell silent', () => {
  it('says since when, and that one tap answers for both', async () => {
    const { container } = await open();
    expect(screen.getByText(/since 20 Aug 2026/)).toBeInTheDocument();
    expect(screen.getByText(/One tap of either of you answers for both/)).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('meets again at the first time that suits both, with one tap', async () => {
    const { server, changed, tap } = await open();
    await tap(/^Meet again on Tue 24 Nov/);
    expect(server.variablesOf(ScheduleSessionDocument)).toEqual([{ pairId: 'p1', at: FIRST }]);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('moves a session of which nobody spoke', async () => {
    const planned = { id: 's1', plannedFor: '2026-08-20T12:00:00Z' } as Pair['planned'];
    const { server, tap } = await open({ planned });
    await tap(/^Meet again on/);
    expect(server.variablesOf(ScheduleSessionDocument)).toEqual([{ pairId: 'p1', at: FIRST, why: 'other' }]);
  });

  it('lets them choose a time where none suits both', async () => {
    const { choose, tap } = await open({}, []);
    await tap(/^Meet again, choose a time/);
    expect(choose).toHaveBeenCalledTimes(1);
  });

  it.each([
    [/^Extend to 1 Apr 2027/, {}, { how: 'extend', until: '2027-04-01' }, 'You go on until 1 Apr 2027'],
    [/^Conclude/, {}, { how: 'concludeEarly', until: null }, 'You concluded this pair'],
    [/^Complete/, { confirmed: 7 }, { how: 'complete', until: null }, 'You completed this pair'],
  ])('%s with one tap', async (name, change, sent, words) => {
    const { server, changed, tap, told } = await open(change);
    await tap(name);
    expect(server.variablesOf(ConcludePairDocument)).toEqual([
      { pairId: 'p1', silentSince: pair.silentSince, ...sent },
    ]);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(told()).toBe(words);
  });

  it('looks again when the other one was quicker', async () => {
    const { server, changed, tap, told } = await open();
    server.refuses(ConcludePairDocument, { kind: 'CONFLICT', code: 'MENTORING_PAIR_ENDED' });
    await tap(/^Conclude/);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(told()).toBeUndefined();
  });
});

describe('a pair whose last day is over', () => {
  const over: Partial<Pair> = { endsOn: '2026-11-20', silentSince: null, next: 'end' };

  it('says so, and asks whether to go on or to end; nothing of another day', async () => {
    const { container, server } = await open({ ...over, confirmed: 7 });
    expect(
      screen.getByText(/Your last day was 20 Nov 2026. 7 of 7 sessions are confirmed/),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('button').map((button) => button.textContent?.trim())).toEqual([
      'Extend to 21 Feb 2027',
      'Complete this pair',
    ]);
    expect(server.variablesOf(SessionTimesDocument)).toEqual([]);
    expect(await axeFaults(container)).toEqual([]);
  });

  it.each([
    [/^Extend to 21 Feb 2027/, { how: 'extend', until: '2027-02-21' }, 'You go on until 21 Feb 2027'],
    [/^Conclude/, { how: 'concludeEarly', until: null }, 'You concluded this pair'],
  ])('%s with one tap', async (name, sent, words) => {
    const { server, tap, told } = await open(over);
    await tap(name);
    expect(server.variablesOf(ConcludePairDocument)).toEqual([{ pairId: 'p1', silentSince: null, ...sent }]);
    expect(told()).toBe(words);
  });
});
