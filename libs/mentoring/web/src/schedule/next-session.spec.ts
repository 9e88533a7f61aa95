import { TestBed } from '@angular/core/testing';
import { Toasts } from '@obi/shared/ui';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { PairQuery } from '../pair/pair-page.graphql.gen';
import { NextSession } from './next-session';
import {
  CallOffSessionDocument,
  ScheduleSessionDocument,
  SessionTimesDocument,
} from './schedule.graphql.gen';
import { timeThere } from './when';

type Pair = PairQuery['pair'];

const person = (id: string, callName: string) =>
  ({
    id,
    name: callName,
    callName,
    initials: 'X',
    job: null,
    unitName: null,
    location: null,
    held: null,
  }) as const;
const pair = {
  id: 'p1',
  mySide: 'mentor',
  mentor: person('ines', 'Ines'),
  mentee: person('henrik', 'Henrik'),
  minutes: 30,
  today: '2026-11-22',
  planned: null,
} as unknown as Pair;
const planned = {
  id: 's1',
  plannedFor: '2099-11-26T15:30:00.000Z',
  plannedMinutes: 45,
  title: 'Reading the feed',
  place: 'https://meet.example/a',
} as unknown as Pair['planned'];
const TIMES = ['2099-11-24T09:00:00.000Z', '2099-11-26T14:00:00.000Z', '2099-12-01T09:00:00.000Z'];

async function open(change: Partial<Pair> = {}, times: readonly string[] = TIMES, theirTimeZone = 'UTC') {
  const server = fakeServer();
  server.answers(SessionTimesDocument, { sessionTimes: { times: [...times], minutes: 30, theirTimeZone } });
  server.answers(ScheduleSessionDocument, { scheduleSession: { id: 'p1' } });
  server.answers(CallOffSessionDocument, { cancelSession: { id: 'p1' } });
  const changed = jest.fn();
  const { fixture, container } = await render(NextSession, {
    inputs: { pair: { ...pair, ...change } },
    on: { changed },
  });
  await fixture.whenStable();
  return { server, container, fixture, changed, user: userEvent.setup() };
}

describe('the next session', () => {
  it('is planned with one tap on a time that suits both', async () => {
    const { server, user, fixture, changed, container } = await open();
    expect(await axeFaults(container)).toEqual([]);
    const [first] = screen.getAllByRole('button', { name: /^Tue 24 Nov/ });
    await user.click(first as HTMLElement);
    await fixture.whenStable();
    expect(server.variablesOf(ScheduleSessionDocument)).toEqual([{ pairId: 'p1', at: TIMES[0] }]);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(TestBed.inject(Toasts).shown()[0]?.text).toBe('Planned. Both of you get it by mail');
  });

  it('says so when the hours of the two leave no time', async () => {
    await open({}, []);
    expect(screen.getByText(/leave no stretch of 30 minutes/)).toBeInTheDocument();
  });

  it('asks for a day when another time is wanted and none is given', async () => {
    const { server, user, fixture } = await open({}, []);
    await user.click(screen.getByRole('button', { name: 'Another time' }));
    await fixture.whenStable();
    await user.click(screen.getByRole('button', { name: 'Plan it and invite both', hidden: true }));
    expect(screen.getAllByText('Choose a day and a time').length).toBeGreaterThan(0);
    expect(server.variablesOf(ScheduleSessionDocument)).toEqual([]);
  });

  it('moves with a reason, and keeps title and place', async () => {
    const { server, user, fixture, container } = await open({ planned });
    expect(screen.getByRole('link', { name: 'https://meet.example/a' })).toHaveAttribute(
      'rel',
      'noopener noreferrer',
    );
    await user.click(screen.getByRole('button', { name: /Move or change/ }));
    await fixture.whenStable();
    expect(await axeFaults(container)).toEqual([]);
    expect(screen.queryByRole('radiogroup', { name: 'Why it moves', hidden: true })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /^Tue 1 Dec/, hidden: true }));
    await user.click(screen.getByRole('radio', { name: 'Illness', hidden: true }));
    await user.click(screen.getByRole('button', { name: 'Save and tell both calendars', hidden: true }));
    await fixture.whenStable();
    expect(server.variablesOf(ScheduleSessionDocument)).toEqual([
      {
        pairId: 'p1',
        at: TIMES[2],
        minutes: 45,
        title: 'Reading the feed',
        place: 'https://meet.example/a',
        why: 'illness',
      },
    ]);
  });

  it('is called off by the one who says so, for a reason', async () => {
    const { server, user, fixture } = await open({ planned });
    await user.click(screen.getByRole('button', { name: /Call off/ }));
    await fixture.whenStable();
    const send = screen.getByRole('button', { name: /Call it off/, hidden: true });
    await user.click(send);
    expect(screen.getByText('Choose why')).toBeInTheDocument();
    const why = screen.getByRole('radiogroup', { name: 'Why', hidden: true });
    await user.click(within(why).getByRole('radio', { name: 'Holiday', hidden: true }));
    await user.click(send);
    await fixture.whenStable();
    expect(server.variablesOf(CallOffSessionDocument)).toEqual([
      { sessionId: 's1', by: 'mentor', why: 'holiday' },
    ]);
  });

  it('asks what became of a session whose time is over', async () => {
    await open({ planned: { ...planned, plannedFor: '2026-11-20T15:30:00.000Z' } as Pair['planned'] });
    expect(screen.getByText(/Did it take place\?/)).toBeInTheDocument();
  });

  it('takes a place for an address only when it is one', async () => {
    await open({ planned: { ...planned, place: 'javascript:alert(1)' } as Pair['planned'] });
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('javascript:alert(1)')).toBeInTheDocument();
  });
});

describe('the time of the other one', () => {
  it('is said where the clock there shows something else', () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(timeThere(TIMES[0] as string, here, 'Henrik')).toBeNull();
    expect(timeThere('2026-11-24T09:00:00Z', 'Asia/Kolkata', 'Henrik')).toMatch(/14:30 for Henrik$/);
  });
});
