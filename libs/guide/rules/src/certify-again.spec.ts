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

const JANUARY = { on: '2026-01-15', version: null };

describe('a clause to certify again', () => {
  it.each([
    ['2026-01-15', ['1.1', '2.0', '2.1', '3.0'], '1.0', '2026-05-31'],
    ['2026-02-28', ['2.0', '2.1', '3.0'], '1.1', '2026-05-31'],
    ['2026-03-01', ['2.1', '3.0'], '2.0', '2026-05-31'],
    ['2026-04-10', ['3.0'], '2.1', '2026-05-31'],
  ])('asks of who certified on %s what changed in %j', (on, versions, from, by) => {
    const asked = askedToCertify(HISTORY, { on, version: null });
    expect(asked?.difference.steps.map(({ version }) => version)).toEqual(versions);
    expect(asked?.difference).toMatchObject({ from, to: '3.0', kind: 'certify-again' });
    expect(asked?.by).toBe(by);
  });

  it.each([
    ['begun before and finished after the change', '2026-03-20', '1.1', ['2.0', '2.1', '3.0'], '1.1'],
    ['done on the day of the change, before it', '2026-03-01', '1.1', ['2.0', '2.1', '3.0'], '1.1'],
    ['done on the day of the change, after it', '2026-03-01', '2.0', ['2.1', '3.0'], '2.0'],
    ['done on the last text', '2026-05-01', '3.0', [], undefined],
    ['done on the day of the last change, before it', '2026-05-01', '2.1', ['3.0'], '2.1'],
  ])('asks of what was %s (%s, on %s) what changed in %j', (_, on, version, versions, from) => {
    const asked = askedToCertify(HISTORY, { on, version });
    expect((asked?.difference.steps ?? []).map((step) => step.version)).toEqual(versions);
    expect(asked?.difference.from).toBe(from);
  });

  it('asks nothing of who certified on the current text, or before changes of wording', () => {
    expect(askedToCertify(HISTORY, { on: '2026-05-01', version: null })).toBeNull();
    expect(askedToCertify({ ...HISTORY, texts: HISTORY.texts.slice(0, 2) }, JANUARY)).toBeNull();
  });

  it('waits without a last day when none was set', () => {
    const texts = HISTORY.texts.slice(0, 3).map((each) => ({ ...each, certifyBy: null }));
    expect(askedToCertify({ ...HISTORY, texts }, JANUARY)?.by).toBeNull();
  });
});
