import fc from 'fast-check';
import { eveOf, isOnTheEve, whenToSendOnTheEve } from './eve';
import { wallTimeOf } from './local-time';
import { USUAL_PREFERENCES } from './preferences';

const usual = USUAL_PREFERENCES;
const event = new Date('2026-11-24T15:30:00Z');
const knownSince = new Date('2026-11-20T09:00:00Z');
const at = (text: string) => new Date(text);

describe('the day before', () => {
  it.each([
    ['Europe/Lisbon', '2026-11-23T08:00:00.000Z'],
    ['Asia/Kolkata', '2026-11-23T02:30:00.000Z'],
    // There it is the 25th already when the two meet.
    ['Pacific/Auckland', '2026-11-23T19:00:00.000Z'],
  ])('is where the person is: %s', (zone, expected) => {
    expect(eveOf(event, usual, zone).toISOString()).toBe(expected);
  });

  it('is at the same hour of the wall when clocks change in the night', () => {
    expect(eveOf(at('2026-10-25T12:00:00Z'), usual, 'Europe/Lisbon').toISOString()).toBe(
      '2026-10-24T07:00:00.000Z',
    );
  });

  it.each([
    ['two days before', '2026-11-22T09:00:00Z', false],
    ['in the night before the hour', '2026-11-23T02:00:00Z', false],
    ['a moment before the hour', '2026-11-23T07:45:00Z', true],
    ['late on that day, when nobody was there before', '2026-11-23T23:00:00Z', true],
    ['on the day itself', '2026-11-24T08:00:00Z', false],
  ])('is told %s: %s', (_, now, told) => {
    expect(isOnTheEve({ event, knownSince }, usual, at(now), 'Europe/Lisbon')).toBe(told);
  });

  it('is not told to who learned of it after the hour', () => {
    const lately = { event, knownSince: at('2026-11-23T10:00:00Z') };
    expect(isOnTheEve(lately, usual, at('2026-11-23T10:05:00Z'), 'Europe/Lisbon')).toBe(false);
  });

  it('sends on the hour, after quiet hours when it was missed, and nothing to who wants nothing', () => {
    const sent = (now: string, wish = usual) =>
      whenToSendOnTheEve('session-tomorrow', { event }, wish, at(now), 'Europe/Lisbon')?.toISOString();
    expect(sent('2026-11-23T07:45:00Z')).toBe('2026-11-23T08:00:00.000Z');
    expect(sent('2026-11-23T09:10:00Z')).toBe('2026-11-23T09:10:00.000Z');
    expect(sent('2026-11-23T21:00:00Z')).toBe('2026-11-24T08:00:00.000Z');
    expect(
      sent('2026-11-23T07:45:00Z', { ...usual, ways: { ...usual.ways, 'session-tomorrow': 'off' } }),
    ).toBe(undefined);
  });

  it('is the calendar day before, at the hour, everywhere and in every season', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('2026-01-01'), max: at('2028-12-31'), noInvalidDate: true }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'),
        (when, zone) => {
          const [eve, day] = [wallTimeOf(eveOf(when, usual, zone), zone), wallTimeOf(when, zone)];
          const apart =
            Date.UTC(day.year, day.month - 1, day.day) - Date.UTC(eve.year, eve.month - 1, eve.day);
          return apart === 86_400_000 && eve.minute === usual.digestAt;
        },
      ),
    );
  });
});
