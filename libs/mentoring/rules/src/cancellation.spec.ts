import fc from 'fast-check';
import {
  nudgeOfSponsor,
  nudgesThatStand,
  refusalToCallOff,
  refusalToContest,
  refusalToSponsor,
} from './cancellation';
import type { Side } from './joining';

const by = (...sides: Side[]) => sides.map((side) => ({ by: side }));

describe('sessions that were called off', () => {
  it.each<[string, Side[], number | null]>([
    ['none', [], null],
    ['one by the mentee', ['mentee'], null],
    ['two by the mentee', ['mentee', 'mentee'], 1],
    ['two by the mentee, one by the mentor between', ['mentee', 'mentor', 'mentee'], 1],
    ['two by the mentee, then one by the mentor', ['mentee', 'mentee', 'mentor'], null],
    ['a third by the mentee', ['mentee', 'mentee', 'mentee'], null],
    ['a fourth by the mentee', ['mentee', 'mentee', 'mentee', 'mentee'], 2],
    ['many by the mentor', ['mentor', 'mentor', 'mentor', 'mentor'], null],
  ])('%s: the sponsor hears of it: %s', (_, sides, nudge) => {
    expect(nudgeOfSponsor(by(...sides))).toBe(nudge);
  });

  it.each<[Side[], number]>([
    [[], 0],
    [['mentee'], 0],
    [['mentee', 'mentor'], 0],
    [['mentee', 'mentor', 'mentee'], 1],
    [['mentee', 'mentee', 'mentee'], 1],
    [['mentee', 'mentee', 'mentee', 'mentee'], 2],
  ])('of %j the sponsor has reason to hear %i times', (sides, times) => {
    expect(nudgesThatStand(by(...sides))).toBe(times);
  });

  it('never say anything about a mentor, whatever they call off', () => {
    const side = fc.constantFrom<Side>('mentor', 'mentee');
    fc.assert(
      fc.property(fc.array(side), (sides) => {
        expect(nudgeOfSponsor(by(...sides, 'mentor'))).toBeNull();
        const withoutMentor = sides.filter((one) => one === 'mentee');
        expect(nudgeOfSponsor(by(...sides, 'mentee'))).toBe(nudgeOfSponsor(by(...withoutMentor, 'mentee')));
      }),
    );
  });
});

describe('calling off', () => {
  const now = new Date('2027-02-01T09:00:00Z');
  const at = (time: string) => new Date(`2027-02-01T${time}:00Z`);
  it.each<[string, Side, Side, Date | null, string | undefined]>([
    ['one’s own, before it begins', 'mentor', 'mentor', at('09:01'), undefined],
    ['the other one’s, before it begins', 'mentor', 'mentee', at('09:01'), 'MENTORING_CALL_OFF_YOURSELF'],
    ['the mentee’s by the mentor, before', 'mentee', 'mentor', at('15:00'), 'MENTORING_CALL_OFF_YOURSELF'],
    ['the other one’s, who did not come', 'mentor', 'mentee', at('09:00'), undefined],
    ['one’s own, who could not come', 'mentee', 'mentee', at('08:00'), undefined],
    ['what has no time', 'mentor', 'mentee', null, undefined],
  ])('%s', (_, who, mine, plannedFor, code) => {
    expect(refusalToCallOff(who, mine, { plannedFor, now })?.code).toBe(code);
  });

  const no = 'MENTORING_CALL_OFF_NOT_SAID_OF_YOU';
  it.each<[Side | null, Side | null, Side, string | undefined]>([
    ['mentee', 'mentor', 'mentee', undefined],
    ['mentor', 'mentee', 'mentor', undefined],
    ['mentee', 'mentor', 'mentor', no],
    ['mentee', 'mentee', 'mentee', no],
    ['mentee', null, 'mentee', no],
    [null, 'mentor', 'mentee', no],
    [null, null, 'mentor', no],
  ])('called off by the %s, in the words of the %s, is contested by the %s: %s', (by, saidBy, side, code) => {
    expect(refusalToContest({ by, saidBy }, side)?.code).toBe(code);
  });
});

describe('the sponsor of a programme', () => {
  it('works here', () => {
    expect(refusalToSponsor({ hasLeft: false })).toBeUndefined();
    expect(refusalToSponsor({ hasLeft: true })?.code).toBe('MENTORING_SPONSOR_UNKNOWN');
    expect(refusalToSponsor(undefined)?.code).toBe('MENTORING_SPONSOR_UNKNOWN');
  });
});
