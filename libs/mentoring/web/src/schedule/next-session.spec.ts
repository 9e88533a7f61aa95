import { TestBed } from '@angular/core/testing';
import { Toasts } from '@obi/shared/ui';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { fireEvent, render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { PairQuery } from '../pair/pair-page.graphql.gen';
import { NextSession } from './next-session';
import {
  CallOffSessionDocument,
  ScheduleSessionDocument,
  SessionTimesDocument,
} from './schedule.graphql.gen';
import { forField, timeThere } from './when';

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
  moves: [],
} as unknown as Pair['planned'];
const TIMES = ['2099-11-24T09:00:00.000Z', '2099-11-26T14:00:00.000Z', '2099-12-01T09:00:00.000Z'];

const hours = {
  myTimeZone: 'UTC',
  myHours: [{ day: 2, from: 540, to: 1020 }],
  theirTimeZone: 'Asia/Kolkata',
  theirHours: [{ day: 2, from: 540, to: 1020 }],
  taken: [
    { from: '2099-11-24T09:30:00.000Z', to: '2099-11-24T10:00:00.000Z', mine: false },
    { from: '2099-12-01T09:30:00.000Z', to: '2099-12-01T10:15:00.000Z', mine: true },
  ],
};

async function open(change: Partial<Pair> = {}, times: readonly string[] = TIMES) {
  const server = fakeServer();
  server.answers(SessionTimesDocument, { sessionTimes: { times: [...times], minutes: 30, ...hours } });
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

  it('says before it is sent whose hours a time lies outside of, and sends it all the same', async () => {
    const { server, user, fixture, container } = await open();
    await user.click(screen.getByRole('button', { name: 'Another time' }));
    const field = screen.getByLabelText('Day and time');
    const at = async (value: string) => {
      fireEvent.input(field, { target: { value } });
      await fixture.whenStable();
      return screen.queryAllByText(/outside the hours/).map((one) => one.textContent);
    };
    const here = (utc: string) => forField(`${utc}:00Z`);
    expect(await at(here('2099-11-24T09:00'))).toEqual([]);
    expect(await at(here('2099-11-24T14:00'))).toEqual([
      'For Henrik it is Tue 24 Nov, 19:30 in Kolkata, outside the hours Henrik gave: Tue 09:00 to 17:00, Kolkata time.',
    ]);
    expect(await at(here('2099-11-25T09:00'))).toEqual([
      expect.stringMatching(/^For Henrik it is Wed 25 Nov, 14:30 in Kolkata/),
      'For you it is Wed 25 Nov, 09:00 in UTC, outside the hours you gave: Tue 09:00 to 17:00, UTC time.',
    ]);
    expect(await axeFaults(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Plan it and invite both', hidden: true }));
    await fixture.whenStable();
    expect(server.variablesOf(ScheduleSessionDocument)).toEqual([
      expect.objectContaining({ at: '2099-11-25T09:00:00.000Z', why: null }),
    ]);
  });

  it('says who meets somebody else then, and not whom', async () => {
    const { user, fixture } = await open();
    await user.click(screen.getByRole('button', { name: 'Another time' }));
    const at = async (utc: string) => {
      fireEvent.input(screen.getByLabelText('Day and time'), { target: { value: forField(utc) } });
      await fixture.whenStable();
      return screen.queryAllByText(/somebody else then/).map((one) => one.textContent);
    };
    expect(await at('2099-11-24T10:00:00Z')).toEqual([]);
    expect(await at('2099-11-24T09:15:00Z')).toEqual(['Henrik meets somebody else then.']);
    expect(await at('2099-12-01T10:00:00Z')).toEqual(['You meet somebody else then.']);
  });

  it('says it too when a longer session runs over the hours', async () => {
    const { user, fixture } = await open();
    await user.click(screen.getByRole('button', { name: 'Another time' }));
    await user.click(screen.getByRole('radio', { name: '90 min', hidden: true }));
    await fixture.whenStable();
    expect(screen.queryByText(/outside the hours/)).toBeNull();
    fireEvent.input(screen.getByLabelText('Day and time'), {
      target: { value: forField('2099-11-24T10:30:00Z') },
    });
    await fixture.whenStable();
    expect(screen.getByText(/^For Henrik it is Tue 24 Nov, 16:00/)).toBeInTheDocument();
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
    const why = screen.getByRole('radiogroup', { name: 'Why it moves', hidden: true });
    await user.click(within(why).getByRole('radio', { name: 'Illness', hidden: true }));
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

  it('is not moved before a reason is chosen', async () => {
    const { server, user, fixture } = await open({ planned });
    await user.click(screen.getByRole('button', { name: /Move or change/ }));
    await user.click(screen.getByRole('radio', { name: /^Tue 1 Dec/, hidden: true }));
    await user.click(screen.getByRole('button', { name: 'Save and tell both calendars', hidden: true }));
    await fixture.whenStable();
    expect(screen.getByText('Choose why')).toBeInTheDocument();
    expect(server.variablesOf(ScheduleSessionDocument)).toEqual([]);
  });

  const say = (why: string) =>
    userEvent.click(
      within(screen.getByRole('radiogroup', { name: /Can you not come/ })).getByRole('radio', { name: why }),
    );

  it.each([
    ['mentee', true, 1],
    ['mentee', false, 0],
    ['mentor', true, 0],
  ] as const)(
    'tells a %s beforehand whether a sponsor, if any (%s), will hear of it',
    async (mySide, hasSponsor, times) => {
      await open({ planned, mySide, hasSponsor });
      await say('Holiday');
      expect(screen.queryAllByText(/the sponsor of your programme is asked to make time/)).toHaveLength(
        times,
      );
    },
  );

  it('is called off with a reason and one tap, by the one who says so', async () => {
    const { server, user, fixture, container } = await open({ planned });
    expect(screen.queryByRole('button', { name: 'Call it off' })).toBeNull();
    await say('Holiday');
    expect(await axeFaults(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Call it off' }));
    await fixture.whenStable();
    expect(server.variablesOf(CallOffSessionDocument)).toEqual([
      { sessionId: 's1', by: 'mentor', why: 'holiday' },
    ]);
  });

  it('is moved with a reason and one tap to a time that suits both, with all that it is', async () => {
    const { server, user, fixture } = await open({ planned });
    await say('Illness');
    await user.click(screen.getByRole('button', { name: /^Move to Tue 1 Dec/ }));
    await fixture.whenStable();
    const { title, place } = { title: 'Reading the feed', place: 'https://meet.example/a' };
    expect(server.variablesOf(ScheduleSessionDocument)).toEqual([
      { pairId: 'p1', at: TIMES[2], minutes: 45, title, place, why: 'illness' },
    ]);
  });

  it('speaks for nobody else before its time', async () => {
    await open({ planned });
    expect(screen.queryByRole('button', { name: 'It did not take place' })).toBeNull();
    expect(screen.queryByRole('radio', { name: 'One of us did not come' })).toBeNull();
  });

  it('may be laid to the other one once its time is over, who is said to read it', async () => {
    const { server, user, fixture } = await open({
      planned: { ...planned, plannedFor: '2026-11-20T15:30:00.000Z' } as Pair['planned'],
    });
    await user.click(screen.getByRole('button', { name: 'It did not take place' }));
    const pick = (group: string, choice: string) =>
      user.click(
        within(screen.getByRole('radiogroup', { name: group, hidden: true })).getByRole('radio', {
          ...{ name: choice, hidden: true },
        }),
      );
    await pick('Who did not come', 'Henrik');
    expect(screen.getByText(/Henrik reads that you say so/)).toBeInTheDocument();
    await pick('Why', 'One of us did not come');
    await user.click(screen.getByRole('button', { name: /^Say so/, hidden: true }));
    await fixture.whenStable();
    expect(server.variablesOf(CallOffSessionDocument)).toEqual([
      { sessionId: 's1', by: 'mentee', why: 'noShow' },
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
