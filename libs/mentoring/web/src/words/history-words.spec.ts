import { calledBy, calledOffInWords, movedInWords, movedTimes } from './history-words';

const pair = { mentor: { callName: 'Ines' }, mentee: { callName: 'Henrik' } };
const forMentor = calledBy({ ...pair, mySide: 'mentor' });
const forMentee = calledBy({ ...pair, mySide: 'mentee' });
const at = '2026-11-24T12:00:00Z';

describe('what became of a planned session, in words', () => {
  it.each([
    [
      { cancelledBy: 'mentee', cancelledAt: at, howLate: '2 days before', why: 'work' },
      forMentor,
      'Called off by Henrik on 24 Nov, 2 days before. Work came between.',
    ],
    [
      { cancelledBy: 'mentee', cancelledAt: at, howLate: 'within the last hour', why: 'other' },
      forMentee,
      'Called off by you on 24 Nov, within the last hour. Something else.',
    ],
    [
      { cancelledBy: 'mentor', cancelledAt: at, howLate: 'after it should have begun', why: 'noShow' },
      forMentee,
      'Called off by Ines on 24 Nov, after it should have begun. One of us did not come. It is never held against a mentor.',
    ],
    [{ cancelledBy: null, cancelledAt: null, howLate: null, why: null }, forMentee, ''],
    [
      { cancelledBy: null, cancelledAt: at, howLate: 'after it should have begun', why: 'noShow' },
      forMentee,
      'Called off on 24 Nov, after it should have begun. One of us did not come. The two of you differ on who it was, so it counts for neither.',
    ],
  ] as const)('%j', (session, called, words) => {
    expect(calledOffInWords(session, called)).toBe(words);
  });

  it('says from when to when it was moved, who moved it, how late and why', () => {
    const words = movedInWords(
      {
        by: 'mentee',
        movedAt: at,
        from: '2026-11-26T12:00:00Z',
        to: '2026-12-01T12:00:00Z',
        howLate: '2 days before',
        why: 'illness',
      },
      forMentor,
    );
    expect(words).toMatch(
      /^From Thu 26 Nov, \d\d:00 to Tue 1 Dec, \d\d:00, by Henrik on 24 Nov, 2 days before\. Illness\.$/,
    );
  });

  it.each([
    [1, 'Moved once'],
    [2, 'Moved twice'],
    [3, 'Moved 3 times'],
  ])('%i: %s', (times, words) => expect(movedTimes(times)).toBe(words));
});
