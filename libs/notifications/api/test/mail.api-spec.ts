import { MailServer, makePerson, type PersonMade, type ReceivedMail, TestApi } from '@obi/testing/api';
import { answer, DELIVER, MY_NOTICES, noticesOf, OPEN, PREFER, renewal } from './a-notice';

const AT_ONCE = [
  { kind: 'belt-expiring', way: 'at-once' },
  { kind: 'answer-waited-for', way: 'at-once' },
];
const noQuiet = { ways: AT_ONCE, quietFrom: 0, quietTo: 0, digestAt: 480 };

describe('mail', () => {
  let api: TestApi;
  let server: MailServer;
  let notices: ReturnType<typeof noticesOf>;

  beforeAll(async () => {
    server = await MailServer.open();
    api = await TestApi.open({
      smtpUrl: server.url,
      mailFrom: 'Obi <obi@marlowe.example>',
      publicUrl: 'https://obi.marlowe.example',
    });
    notices = noticesOf(api);
  });
  afterAll(async () => {
    await api?.close();
    await server?.close();
  });

  const told = (person: PersonMade, key = 'green 2026') => ({
    personId: person.id,
    key,
    detail: { on: '2026-11-30' },
  });
  const prefer = async (person: PersonMade, input: object) => {
    const { codes } = await api.as(person.cookie).query(PREFER, { input });
    expect(codes).toEqual([]);
  };
  const header = (mail: ReceivedMail | undefined, key: string) =>
    mail?.headers.find((one) => one.key === key)?.value;
  /** Noon of the next day in Lisbon: no quiet hours, and the mail of the day is due. */
  const toNoon = () => api.clock.advanceMinutes(1_440 + 720 - minuteIn('Europe/Lisbon', api.clock.now()));
  const buttonsIn = (mail: ReceivedMail | undefined) => mail?.html.match(/class="[^"]*act/g) ?? [];

  it('says the action, why, where it is done, and how to be told less', async () => {
    const person = await personHere(api, { name: 'Inês Duarte' });
    await prefer(person, noQuiet);
    await notices.send(renewal, told(person));
    await api.jobs.drain();
    const [mail] = server.to(person.email);
    expect(mail?.from).toMatchObject({ address: 'obi@marlowe.example', name: 'Obi' });
    expect(mail?.subject).toBe('Renew your green belt by 30 November 2026');
    expect(buttonsIn(mail)).toHaveLength(1);
    expect(mail?.html).toContain('href="https://obi.marlowe.example/path"');
    expect(mail?.html).toContain('Green belt');
    expect(mail?.html).toContain('It holds &lt;until&gt; then &amp; not longer.');
    expect(mail?.html).not.toMatch(/<img|\{\{|%%|http:\/\/(?!www\.w3\.org)/);
    expect(mail?.text.trimEnd()).toMatchInlineSnapshot(`
      "Renew your green belt by 30 November 2026

      It holds <until> then & not longer.

      Renew it:
      https://obi.marlowe.example/path

      -- 

      You get this because you take part in Obi at Obi.

      Choose what you are told, and when: https://obi.marlowe.example/account"
    `);
    expect(header(mail, 'list-unsubscribe')).toMatch(
      /^<https:\/\/obi\.marlowe\.example\/api\/mail\/[0-9a-f-]{36}\/stop>$/,
    );
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header(mail, 'auto-submitted')).toBe('auto-generated');
  });

  it('is written in the language of the person', async () => {
    const person = await personHere(api);
    await api.sql(`update people.person set language = 'de' where id = $1`, [person.id]);
    await prefer(person, noQuiet);
    await notices.send(renewal, told(person));
    await api.jobs.drain();
    expect(server.to(person.email)[0]?.subject).toBe('Grünen Gürtel bis 30. November 2026 erneuern');
    expect(server.to(person.email)[0]?.text).toContain('Wählen, was Sie erfahren und wann');
  });

  it('goes out once however often the same is told', async () => {
    const person = await personHere(api);
    await prefer(person, noQuiet);
    for (let time = 0; time < 3; time += 1) {
      await notices.send(renewal, told(person));
      await api.jobs.drain();
      await api.jobs.run(DELIVER);
    }
    expect(server.to(person.email)).toHaveLength(1);
    await notices.send(renewal, told(person, 'green 2027'));
    await api.jobs.drain();
    expect(server.to(person.email)).toHaveLength(2);
  });

  it('waits for the end of the quiet hours where the person is', async () => {
    const person = await personHere(api);
    const minute = minuteIn('Europe/Lisbon', api.clock.now());
    // Quiet from an hour ago until in two hours.
    await prefer(person, {
      ...noQuiet,
      quietFrom: wrap(minute - 60),
      quietTo: wrap(minute + 120),
      digestAt: wrap(minute + 300),
    });
    await notices.send(renewal, told(person));
    await api.jobs.run(DELIVER);
    expect(server.to(person.email)).toHaveLength(0);
    api.clock.advanceDays(1 / 24);
    await api.jobs.run(DELIVER);
    expect(server.to(person.email)).toHaveLength(0);
    api.clock.advanceDays(1.1 / 24);
    await api.jobs.run(DELIVER);
    expect(server.to(person.email)).toHaveLength(1);
  });

  it('keeps the quiet hours also when nobody was there to send it at its time', async () => {
    const person = await personHere(api);
    const minute = minuteIn('Europe/Lisbon', api.clock.now());
    const quiet = { quietFrom: wrap(minute + 60), quietTo: wrap(minute + 180), digestAt: wrap(minute + 300) };
    await prefer(person, { ...noQuiet, ...quiet });
    await notices.send(renewal, told(person));
    api.clock.advanceDays(1.5 / 24);
    await api.jobs.run(DELIVER);
    expect(server.to(person.email)).toHaveLength(0);
    const [mail] = await api.sql('select state, tries from notifications.mail where person_id = $1', [
      person.id,
    ]);
    expect(mail).toEqual({ state: 'waiting', tries: 0 });
    api.clock.advanceDays(2 / 24);
    await api.jobs.run(DELIVER);
    expect(server.to(person.email)).toHaveLength(1);
  });

  it('comes once a day for everything together when nobody said otherwise', async () => {
    const person = await personHere(api);
    await notices.send(renewal, told(person));
    await notices.send(answer, { ...told(person), detail: {} });
    await api.jobs.run(DELIVER);
    expect(server.to(person.email)).toHaveLength(0);
    toNoon();
    await api.jobs.run(DELIVER);
    const [mail, second] = server.to(person.email);
    expect(second).toBeUndefined();
    expect(mail?.subject).toBe('2 things from Obi');
    expect(mail?.html).toContain('href="https://obi.marlowe.example/pair"');
    expect(mail?.text).toContain(
      '* Answer Tom\n  He waits since Monday.\n  https://obi.marlowe.example/pair',
    );
    expect(buttonsIn(mail)).toHaveLength(1);
  });

  it('leaves out what was opened in Obi, and what is done', async () => {
    const [opened, done] = [await personHere(api), await personHere(api)];
    await notices.sendAll(renewal, [told(opened), told(done)]);
    const { data } = await api.as(opened.cookie).query<{ myNotices: { id: string }[] }>(MY_NOTICES);
    await api.as(opened.cookie).query(OPEN, { ids: data.myNotices.map(({ id }) => id) });
    await notices.settle(renewal, [done.id]);
    expect((await api.as(done.cookie).query(MY_NOTICES)).data).toEqual({ myNotices: [] });
    toNoon();
    await api.jobs.run(DELIVER);
    expect([...server.to(opened.email), ...server.to(done.email)]).toEqual([]);
  });

  it('does not follow who has left, nor somebody without an address', async () => {
    const [gone, without] = [await personHere(api), await personHere(api)];
    await notices.sendAll(renewal, [told(gone), told(without)]);
    await api.sql('update people.person set left_on = current_date - 1 where id = $1', [gone.id]);
    await api.sql('update people.person set email = null where id = $1', [without.id]);
    toNoon();
    await api.jobs.run(DELIVER);
    expect([...server.to(gone.email), ...server.to(without.email)]).toEqual([]);
  });

  it('ends with one click in the mail program, where it may end', async () => {
    const person = await personHere(api);
    await prefer(person, noQuiet);
    await notices.send(answer, { ...told(person), detail: {} });
    await notices.send(renewal, told(person));
    await api.jobs.drain();
    const address = new URL(header(server.to(person.email)[0], 'list-unsubscribe')?.slice(1, -1) ?? '');
    expect((await api.http('get', address.pathname)).headers['location']).toBe('/account');
    const click = await api.http('post', address.pathname).type('form').send('List-Unsubscribe=One-Click');
    expect(click.status).toBe(204);
    const { data } = await api
      .as(person.cookie)
      .query<{ noticePreferences: { ways: { kind: string; way: string }[] } }>(
        '{ noticePreferences { ways { kind way } } }',
      );
    expect(data.noticePreferences.ways).toEqual(
      expect.arrayContaining([
        { kind: 'answer-waited-for', way: 'off' },
        { kind: 'belt-expiring', way: 'digest' },
      ]),
    );
    expect((await api.http('post', '/api/mail/nobody/stop')).status).toBe(204);
  });

  it('is tried again when the server cannot take it now, and given up when it never will', async () => {
    const [full, unknown] = [await personHere(api), await personHere(api)];
    await prefer(full, noQuiet);
    await prefer(unknown, noQuiet);
    server.refuses = (to) =>
      to === full.email ? { code: 452 } : to === unknown.email ? { code: 550 } : undefined;
    await notices.sendAll(renewal, [told(full), told(unknown)]);
    await api.jobs.drain();
    server.refuses = () => undefined;
    await api.jobs.run(DELIVER);
    expect([...server.to(full.email), ...server.to(unknown.email)]).toEqual([]);
    api.clock.advanceDays(1);
    await api.jobs.run(DELIVER);
    expect(server.to(full.email)).toHaveLength(1);
    expect(server.to(unknown.email)).toHaveLength(0);
    const states = await api.sql('select state, tries from notifications.mail where person_id = $1', [
      unknown.id,
    ]);
    expect(states).toEqual([{ state: 'undeliverable', tries: 1 }]);
  });
});

/** A person whose session began now, by the clock that specs move. */
async function personHere(api: TestApi, wish: object = {}): Promise<PersonMade> {
  const person = await makePerson(api, wish);
  await api.sql('update people.session set created_at = $2, seen_at = $2 where person_id = $1', [
    person.id,
    api.clock.now(),
  ]);
  return person;
}

const wrap = (minute: number): number => ((minute % 1_440) + 1_440) % 1_440;

function minuteIn(timeZone: string, now: Date): number {
  const [hour = 0, minute = 0] = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    timeStyle: 'short',
    hourCycle: 'h23',
  })
    .format(now)
    .split(':')
    .map(Number);
  return hour * 60 + minute;
}
