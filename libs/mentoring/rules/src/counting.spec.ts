import fc from 'fast-check';
import { type CountedSession, sessionsThatCount } from './counting';
import { SESSION_STATES } from './session';

const at = (minute: number) => new Date(Date.UTC(2027, 2, 1, 9, minute));
const session = (id: string, change: Partial<CountedSession> = {}): CountedSession => ({
  ...{ id, state: 'confirmed', heldOn: '2027-03-01', answeredAt: at(0) },
  ...change,
});

describe('the sessions of a pair that count towards a belt', () => {
  it.each<[string, CountedSession[], string[]]>([
    ['none', [], []],
    ['one that both confirmed', [session('a')], ['a']],
    [
      'not one that waits, is disputed, planned or fell out',
      SESSION_STATES.filter((state) => state !== 'confirmed').map((state) => session(state, { state })),
      [],
    ],
    [
      'of one day the first that was confirmed',
      [session('a', { answeredAt: at(5) }), session('b', { answeredAt: at(4) })],
      ['b'],
    ],
    ['of five in a minute one', ['a', 'b', 'c', 'd', 'e'].map((id) => session(id)), ['a']],
    ['of two days both', [session('a'), session('b', { heldOn: '2027-03-02' })], ['a', 'b']],
    [
      'beside one of the same day that is disputed',
      [session('a', { state: 'disputed' }), session('b', { answeredAt: at(9) })],
      ['b'],
    ],
  ])('%s', (_, sessions, expected) => {
    expect([...sessionsThatCount(sessions)].sort()).toEqual(expected);
  });

  it('are one a day, in whatever order they are read, and stay the same when more are confirmed later', () => {
    const one = fc.record({ day: fc.integer({ min: 1, max: 5 }), minute: fc.integer({ min: 0, max: 50 }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (drawn) => {
        const sessions = drawn.map(({ day, minute }, n) =>
          session(`s${n}`, { heldOn: `2027-03-0${day}`, answeredAt: at(minute) }),
        );
        const counted = sessionsThatCount(sessions);
        expect(counted.size).toBe(new Set(drawn.map(({ day }) => day)).size);
        expect(sessionsThatCount(sessions.toReversed())).toEqual(counted);
        const later = sessions.map((each, n) => ({ ...each, id: `z${n}`, answeredAt: at(59) }));
        expect(sessionsThatCount([...later, ...sessions])).toEqual(counted);
      }),
    );
  });
});
