import { MailServer, makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { calendarIn } from './calendar-reader';
import { makePair, type PairMade } from './mentoring';

const PLAN = `mutation ($pairId: ID!, $at: DateTime!, $minutes: Int, $title: String, $place: String, $why: WhyNotHeld) {
  scheduleSession(pairId: $pairId, at: $at, minutes: $minutes, title: $title, place: $place, why: $why) {
    planned { id plannedFor plannedMinutes title place } } }`;
const CANCEL = `mutation ($id: ID!) { cancelSession(sessionId: $id, by: mentee, why: illness) { planned { id } sessions { state why cancelledBy } } }`;
const TIMES = `query ($pairId: ID!) { sessionTimes(pairId: $pairId) { times minutes myTimeZone myHours { day from to } theirTimeZone theirHours { day from to } taken { from to mine } } }`;
const HISTORY = `query ($id: ID!) { pair(id: $id) { planned { id moves { by movedAt from to howLate why } }
  sessions { cancelledBy cancelledAt howLate why moves { by why } } } }`;
const END = `mutation ($pairId: ID!) { concludePair(pairId: $pairId, how: complete) { planned { id } } }`;

interface Planned {
  scheduleSession: {
    planned: {
      id: string;
      plannedFor: string;
      plannedMinutes: number;
      title: string | null;
      place: string | null;
    };
  };
}

jest.setTimeout(120_000);

describe('planning a session', () => {
  let api: TestApi;
  let server: MailServer;
  let hr: PersonMade;
  let pair: PairMade;

  beforeAll(async () => {
    server = await MailServer.open();
    api = await TestApi.open({
      smtpUrl: server.url,
      mailFrom: 'Obi <obi@marlowe.example>',
      publicUrl: 'https://obi.marlowe.example',
    });
    hr = await makePerson(api, { roles: ['hr'] });
  });
  beforeEach(async () => {
    pair = await makePair(api, hr);
    await api.jobs.drain();
    server.mails.length = 0;
  });
  afterAll(async () => {
    await api?.close();
    await server?.close();
  });

  const inDays = (days: number): string => {
    const at = new Date(api.clock.now().getTime() + days * 86_400_000);
    return new Date(at.setUTCMinutes(0, 0, 0)).toISOString();
  };
  const plan = (who: PersonMade, at: string, more: object = {}) =>
    api.as(who.cookie).query<Planned>(PLAN, { pairId: pair.id, at, ...more });
  const sent = async (who: PersonMade) => {
    await api.jobs.drain();
    return server.to(who.email);
  };
  const planned = async (at: string, more: object = {}) =>
    (await plan(pair.mentor, at, more)).data.scheduleSession.planned;

  it('invites both by a mail that an independent reader puts into a calendar', async () => {
    const at = inDays(3);
    const { id } = await planned(at, { title: 'Reading the feed', place: 'https://meet.example/a?b=1,2;c' });
    for (const person of [pair.mentor, pair.mentee]) {
      const mails = await sent(person);
      expect(mails).toHaveLength(1);
      const calendar = calendarIn(mails[0]);
      expect(calendar?.method).toBe('REQUEST');
      expect(calendar?.announced).toMatch(/method="?REQUEST/);
      expect(calendar?.entries).toEqual([
        expect.objectContaining({
          uid: id,
          sequence: 0,
          status: 'CONFIRMED',
          summary: 'Reading the feed',
          location: 'https://meet.example/a?b=1,2;c',
          start: at,
          end: new Date(Date.parse(at) + 45 * 60_000).toISOString(),
          zone: 'Europe/Lisbon',
          organizer: 'mailto:obi@marlowe.example',
          attendees: [`mailto:${pair.mentor.email}`, `mailto:${pair.mentee.email}`],
        }),
      ]);
      // The words of the mail itself name neither title nor place.
      expect(`${mails[0]?.subject}${mails[0]?.text}${mails[0]?.html}`).not.toMatch(/Reading|meet\.example/);
      expect(mails[0]?.subject).toMatch(/^You meet (Henrik|Ines) on .*, \d\d:\d\d \(Lisbon\)$/);
    }
  });

  it('keeps the name of the entry and counts its changes when it moves and when it is called off', async () => {
    const first = await planned(inDays(3), { title: 'Reading the feed' });
    const later = inDays(5);
    expect((await plan(pair.mentee, later, { why: 'work' })).codes).toEqual([]);
    await api.as(pair.mentee.cookie).query(CANCEL, { id: first.id });
    await api.jobs.drain();
    const read = server.to(pair.mentor.email).map(calendarIn);
    // What was never sent need not be corrected: only the newest word leaves.
    expect(read.map((one) => [one?.method, one?.entries[0]?.uid, one?.entries[0]?.sequence])).toEqual([
      ['CANCEL', first.id, 2],
    ]);
    expect(read[0]?.entries[0]).toMatchObject({
      status: 'CANCELLED',
      start: later,
      summary: 'Reading the feed',
    });
  });

  it('sends each change as it happens, with the same name', async () => {
    const { id } = await planned(inDays(3));
    await sent(pair.mentor);
    await plan(pair.mentor, inDays(4), { why: 'holiday' });
    await sent(pair.mentor);
    await api.as(pair.mentee.cookie).query(CANCEL, { id });
    const mails = (await sent(pair.mentee)).map(calendarIn);
    expect(mails.map((one) => [one?.method, one?.entries[0]?.uid, one?.entries[0]?.sequence])).toEqual([
      ['REQUEST', id, 0],
      ['REQUEST', id, 1],
      ['CANCEL', id, 2],
    ]);
    expect(server.to(pair.mentee.email)[1]?.subject).toMatch(/^Moved: you meet Ines on/);
    const again = await planned(inDays(9));
    expect(again.id).not.toBe(id);
  });

  it('keeps who moved it, how late, and why', async () => {
    const { id } = await planned(inDays(2));
    await plan(pair.mentee, inDays(6), { why: 'illness' });
    const moves = await api.sql<{ moved_by: string; minutes_before: number; why: string }>(
      'select moved_by, minutes_before, why from mentoring.session_move where session_id = $1',
      [id],
    );
    expect(moves).toEqual([
      { moved_by: pair.mentee.id, minutes_before: expect.any(Number) as number, why: 'illness' },
    ]);
    expect(moves[0]?.minutes_before).toBeGreaterThan(1_800);
    await expect(api.sql('update mentoring.session_move set why = $1', ['work'])).rejects.toThrow(
      /never changed/,
    );
  });

  it('shows both who moved it, how late and why, and then who called it off', async () => {
    const [first, second] = [inDays(2), inDays(6)];
    const { id } = await planned(first);
    await plan(pair.mentee, second, { why: 'illness' });
    await plan(pair.mentor, inDays(9), { why: 'holiday' });
    const history = async (who: PersonMade) =>
      (await api.as(who.cookie).query<{ pair: object }>(HISTORY, { id: pair.id })).data.pair;
    const moves = [
      { by: 'mentee', from: first, to: second, howLate: '1 day before', why: 'illness' },
      { by: 'mentor', from: second, to: inDays(9), howLate: '5 days before', why: 'holiday' },
    ].map((move) => ({ ...move, movedAt: expect.any(String) as string }));
    for (const who of [pair.mentor, pair.mentee])
      expect(await history(who)).toEqual({ planned: { id, moves }, sessions: [] });
    await api.as(pair.mentee.cookie).query(CANCEL, { id });
    expect(await history(pair.mentor)).toEqual({
      planned: null,
      sessions: [
        {
          ...{ cancelledBy: 'mentee', howLate: '8 days before', why: 'illness' },
          cancelledAt: expect.any(String) as string,
          moves: moves.map(({ by, why }) => ({ by, why })),
        },
      ],
    });
  });

  it('moves nobody unawares: of twenty who plan at once one does, and the others look first', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => plan(n % 2 ? pair.mentor : pair.mentee, inDays(3 + n))),
    );
    const codes = answers.flatMap((answer) => answer.codes);
    expect(codes).toEqual(Array(19).fill('MENTORING_SESSION_PLANNED_MEANWHILE'));
    expect(await sent(pair.mentor)).toHaveLength(1);
  });

  it('says nothing when nothing changed, and needs no reason for another place', async () => {
    const at = inDays(3);
    await planned(at, { place: 'Room 4' });
    await plan(pair.mentor, at, { place: 'Room 4' });
    expect(await sent(pair.mentee)).toHaveLength(1);
    const { data } = await plan(pair.mentee, at, { place: 'Room 7' });
    expect(data.scheduleSession.planned).toMatchObject({ place: 'Room 7', plannedMinutes: 45 });
    const [, second] = await sent(pair.mentor);
    expect(calendarIn(second)?.entries[0]).toMatchObject({ sequence: 1, location: 'Room 7', start: at });
  });

  it('keeps title and place as ciphertext, and out of notices, jobs and the log of changes', async () => {
    const secret = 'wombat room';
    await planned(inDays(3), { title: secret, place: secret });
    await api.jobs.drain();
    for (const table of [
      'mentoring.session',
      'notifications.notice',
      'notifications.mail',
      'audit.entry',
      'job.job',
    ]) {
      const rows = await api.sql<{ row: string }>(`select t::text as row from ${table} t`);
      expect(rows.length).toBeGreaterThan(0);
      const hex = Buffer.from('wombat').toString('hex');
      expect(rows.filter(({ row }) => row.includes('wombat') || row.includes(hex))).toEqual([]);
    }
  });

  it('takes out of calendars what a pair had planned when it ended', async () => {
    await planned(inDays(3));
    await sent(pair.mentee);
    const { data } = await api
      .as(pair.mentor.cookie)
      .query<{ concludePair: object }>(END, { pairId: pair.id });
    expect(data.concludePair).toEqual({ planned: null });
    const [, off] = await sent(pair.mentee);
    expect(calendarIn(off)?.method).toBe('CANCEL');
  });

  it('proposes three times in the hours of both, to the two only', async () => {
    const asked = await api.as(pair.mentee.cookie).query<{
      sessionTimes: {
        times: string[];
        theirTimeZone: string;
        theirHours: object[];
        myHours: object[];
        minutes: number;
      };
    }>(TIMES, { pairId: pair.id });
    const { times, theirTimeZone, theirHours, myHours, minutes } = asked.data.sessionTimes;
    const given = [{ day: 2, from: 540, to: 900 }];
    expect([myHours, theirHours]).toEqual([given, given]);
    expect([times.length, theirTimeZone, minutes]).toEqual([3, 'Europe/Lisbon', 45]);
    for (const time of times) {
      const wall = new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Europe/Lisbon',
        weekday: 'short',
        timeStyle: undefined,
        hour: '2-digit',
        minute: '2-digit',
      }).format(new Date(time));
      expect(wall).toBe('Tue 09:00');
    }
    await planned(times[0] as string);
    const without = await api.as(pair.mentor.cookie).query<{ sessionTimes: { times: string[] } }>(TIMES, {
      pairId: pair.id,
    });
    expect(without.data.sessionTimes.times).not.toContain(times[0]);
    expect((await api.as(hr.cookie).query(TIMES, { pairId: pair.id })).codes).toEqual(['NOT_FOUND']);
    expect((await plan(hr, inDays(3))).codes).toEqual(['NOT_FOUND']);
  });

  it('says when either of the two meets somebody else, and neither whom nor what about', async () => {
    const other = await makePair(api, hr);
    await api.sql('update mentoring.pair set mentor_id = $2 where id = $1', [other.id, pair.mentor.id]);
    const at = inDays(5);
    await api.as(other.mentee.cookie).query(PLAN, { pairId: other.id, at, minutes: 30 });
    await planned(inDays(6));
    const taken = async (who: PersonMade) =>
      (await api.as(who.cookie).query<{ sessionTimes: { taken: object[] } }>(TIMES, { pairId: pair.id })).data
        .sessionTimes.taken;
    const from = new Date(at).toISOString();
    const to = new Date(Date.parse(at) + 30 * 60_000).toISOString();
    expect(await taken(pair.mentor)).toEqual([{ from, to, mine: true }]);
    expect(await taken(pair.mentee)).toEqual([{ from, to, mine: false }]);
  });

  it('tells both on the day before, at their own hour and once, whoever asks how often', async () => {
    await planned(inDays(4));
    await sent(pair.mentor);
    server.mails.length = 0;
    for (let quarter = 0; quarter < 4 * 24 * 5; quarter += 1) {
      api.clock.advanceMinutes(15);
      await Promise.all([
        api.jobs.run('mentoring.session-tomorrow'),
        api.jobs.run('mentoring.session-tomorrow'),
      ]);
      if (quarter % 4 === 3) await api.jobs.run('notifications.deliver');
    }
    const kept = await api.sql<{ person_id: string; at: string; settled: boolean }>(
      `select person_id, to_char(mail_due_at at time zone 'Europe/Lisbon', 'HH24:MI') as at, settled_at is not null as settled
       from notifications.notice where name = 'mentoring.session-tomorrow' and person_id in ($1, $2)`,
      [pair.mentor.id, pair.mentee.id],
    );
    expect(kept).toHaveLength(2);
    expect(kept.every(({ at, settled }) => at === '08:00' && settled)).toBe(true);
    expect(
      server.to(pair.mentor.email).filter(({ subject }) => /your session with Henrik/.test(subject)),
    ).toHaveLength(1);
  });
});
