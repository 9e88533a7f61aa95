import { makePerson, TestApi } from '@obi/testing/api';
import fc from 'fast-check';
import { readCalendar } from './calendar-reader';
import { makePair, type PairMade } from './mentoring';

const PLAN = `mutation ($pairId: ID!, $at: DateTime!, $title: String, $place: String) {
  scheduleSession(pairId: $pairId, at: $at, title: $title, place: $place) { planned { id title } } }`;
const RENEW = 'mutation { renewCalendar { address } }';
const ZONES = [
  'Europe/Lisbon',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Africa/Johannesburg',
  'UTC',
];

jest.setTimeout(120_000);

describe('times in calendars', () => {
  let api: TestApi;
  let pair: PairMade;
  let path: string;

  beforeAll(async () => {
    api = await TestApi.open({ publicUrl: 'https://obi.marlowe.example' });
    pair = await makePair(api, await makePerson(api, { roles: ['hr'] }));
    const { data } = await api.as(pair.mentor.cookie).query<{ renewCalendar: { address: string } }>(RENEW);
    path = new URL(data.renewCalendar.address).pathname;
    await api.as(pair.mentor.cookie).query(PLAN, {
      pairId: pair.id,
      at: new Date(api.clock.now().getTime() + 86_400_000),
      title: 'Two; three, four\r\nATTENDEE:mailto:eve@example.com',
      place: 'Room "4"; 2nd floor, left',
    });
  });
  afterAll(() => api?.close());

  const read = async () => {
    // An address is read so often in a minute and no more.
    api.clock.advanceMinutes(1);
    const { text } = await api.http('get', path).buffer(true);
    return { text, entry: readCalendar(text).entries[0] };
  };
  const moveTo = async (at: Date, zone: string): Promise<void> => {
    await api.sql('update mentoring.session set planned_for = $1', [at]);
    await api.sql('update mentoring.enrolment set time_zone = $2 where person_id = $1', [
      pair.mentor.id,
      zone,
    ]);
  };

  it('are the same instants to a reader that knows no time zone but the one in the file', async () => {
    const instants = fc
      .date({ min: new Date('2026-12-01'), max: new Date('2029-12-31'), noInvalidDate: true })
      .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ZONES), instants, async (zone, at) => {
        await moveTo(at, zone);
        const { entry } = await read();
        expect(entry?.start).toBe(at.toISOString());
        expect(entry?.end).toBe(new Date(at.getTime() + 45 * 60_000).toISOString());
      }),
      { numRuns: 200 },
    );
  });

  it('are described by the file in every zone that one may enrol with, also where it keeps the clock of another', async () => {
    const at = '2027-07-15T06:15:00.000Z';
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      await moveTo(new Date(at), zone);
      const { entry } = await read();
      expect([zone, entry?.start, entry?.zone]).toEqual([zone, at, zone]);
    }
  });

  it.each([
    ['2027-03-25T15:30:00Z', '2027-03-25T15:30:00'],
    ['2027-04-01T15:30:00Z', '2027-04-01T16:30:00'],
    ['2027-10-28T15:30:00Z', '2027-10-28T16:30:00'],
    ['2027-11-04T15:30:00Z', '2027-11-04T15:30:00'],
  ])('%s is on the wall of Lisbon %s', async (at, wall) => {
    await moveTo(new Date(at), 'Europe/Lisbon');
    expect((await read()).entry).toMatchObject({ wall, zone: 'Europe/Lisbon' });
  });

  it.each([
    ['the first of the two', '2027-10-31T00:30:00.000Z', '2027-10-31T01:15:00.000Z'],
    ['the second of the two', '2027-10-31T01:30:00.000Z', '2027-10-31T02:15:00.000Z'],
    ['an end in them', '2027-10-30T23:45:00.000Z', '2027-10-31T00:30:00.000Z'],
  ])('are written in UTC where an hour comes twice: %s', async (_, start, end) => {
    await moveTo(new Date(start), 'Europe/Lisbon');
    const { text, entry } = await read();
    expect(entry).toMatchObject({ start, end });
    expect(text).toMatch(/^DTSTART:\d{8}T\d{6}Z\r$/m);
    expect(text).toMatch(/^DTEND:\d{8}T\d{6}Z\r$/m);
  });

  it('stand beside words that are never taken for lines of their own', async () => {
    const { text, entry } = await read();
    expect(text).toMatch(/^DTSTAMP:\d{8}T\d{6}Z\r$/m);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(entry?.summary).toBe('Two; three, four ATTENDEE:mailto:eve@example.com');
    expect(entry?.location).toBe('Room "4"; 2nd floor, left');
    expect(entry?.attendees).toEqual([]);
  });
});
