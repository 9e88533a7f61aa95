import { askedAfter, type ClauseHistory } from './history';

const text = (since: string, asks: 'wording-only' | 'acknowledge-again' | 'certify-again') => ({
  ...{ textHash: since, version: since, since, asks, reason: '', certifyBy: null },
});
const HISTORY: ClauseHistory = {
  clause: 'tone.own-mistakes',
  texts: [
    text('2026-01-01', 'acknowledge-again'),
    text('2026-02-01', 'acknowledge-again'),
    text('2026-03-01', 'certify-again'),
    text('2026-04-01', 'acknowledge-again'),
    text('2026-05-01', 'wording-only'),
  ],
  withdrawnOn: null,
};

describe('what a clause has asked since something was written about it', () => {
  it.each([
    ['2025-12-31', 'certify-again'],
    ['2026-02-28', 'certify-again'],
    ['2026-03-01', 'acknowledge-again'],
    ['2026-04-01', 'wording-only'],
    ['2026-05-01', null],
  ])('since %s: %s', (day, asks) => expect(askedAfter(HISTORY, day)).toBe(asks));

  it('is nothing for a clause that only began', () =>
    expect(askedAfter({ ...HISTORY, texts: HISTORY.texts.slice(0, 1) }, '2025-12-31')).toBeNull());
});
