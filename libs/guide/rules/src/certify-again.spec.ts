import { askedToCertify } from './certify-again';
import type { ClauseHistory, ClauseText } from './history';

const text = (version: string, since: string, asks: ClauseText['asks'], certifyBy: string | null = null) => ({
  ...{ textHash: version, version, since, asks, reason: `Why ${version}`, certifyBy },
});

const HISTORY: ClauseHistory = {
  clause: 'tone.own-mistakes',
  texts: [
    text('1.0', '2026-01-01', 'acknowledge-again'),
    text('1.1', '2026-02-01', 'wording-only'),
    text('2.0', '2026-03-01', 'certify-again', '2026-06-30'),
    text('2.1', '2026-04-01', 'wording-only'),
    text('3.0', '2026-05-01', 'certify-again', '2026-05-31'),
  ],
  withdrawnOn: null,
};

describe('a clause to certify again', () => {
  it.each([
    ['2026-01-15', ['1.1', '2.0', '2.1', '3.0'], '1.0', '2026-05-31'],
    ['2026-02-28', ['2.0', '2.1', '3.0'], '1.1', '2026-05-31'],
    ['2026-03-01', ['2.1', '3.0'], '2.0', '2026-05-31'],
    ['2026-04-10', ['3.0'], '2.1', '2026-05-31'],
  ])('asks of who certified on %s what changed in %j', (on, versions, from, by) => {
    const asked = askedToCertify(HISTORY, on);
    expect(asked?.difference.steps.map(({ version }) => version)).toEqual(versions);
    expect(asked?.difference).toMatchObject({ from, to: '3.0', kind: 'certify-again' });
    expect(asked?.by).toBe(by);
  });

  it('asks nothing of who certified on the current text, or before changes of wording', () => {
    expect(askedToCertify(HISTORY, '2026-05-01')).toBeNull();
    expect(askedToCertify({ ...HISTORY, texts: HISTORY.texts.slice(0, 2) }, '2026-01-15')).toBeNull();
  });

  it('waits without a last day when none was set', () => {
    const texts = HISTORY.texts.slice(0, 3).map((each) => ({ ...each, certifyBy: null }));
    expect(askedToCertify({ ...HISTORY, texts }, '2026-01-15')?.by).toBeNull();
  });
});
