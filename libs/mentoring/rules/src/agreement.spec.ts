import {
  type AgreementWords,
  becomesOfSaved,
  refusalToAnswerAgreement,
  refusalToAskForChange,
  standingOfAgreement,
  turnOfAgreement,
} from './agreement';
import type { AgreementTerms } from './pair';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const written: AgreementWords = { savedBy: 'mentor', savedAt: at(2), agreedAt: null, changeAskedAt: null };
const asked = { ...written, changeAskedAt: at(3) };
const agreed = { ...written, agreedAt: at(4) };

describe('an agreement', () => {
  it.each([
    ['written by one', written, 'waits', { whose: 'mentee', since: at(2) }],
    ['to be changed', asked, 'changeAsked', { whose: 'mentor', since: at(3) }],
    ['of both', agreed, 'agreed', undefined],
  ] as const)('%s', (_, agreement, standing, turn) => {
    expect(standingOfAgreement(agreement)).toBe(standing);
    expect(turnOfAgreement(agreement, at(1))).toEqual(turn);
  });

  it('is begun by either of the two', () => {
    expect(turnOfAgreement(null, at(1))).toEqual({ whose: 'both', since: at(1) });
  });

  it.each([
    ['the other one, as it was read', written, 'mentee', at(2), undefined],
    ['the other one, without saying what was read', written, 'mentee', null, undefined],
    ['the other one, after asking for a change', asked, 'mentee', at(2), undefined],
    ['who wrote it', written, 'mentor', at(2), 'MENTORING_AGREEMENT_YOURS_TO_WAIT'],
    [
      'the other one, when it was written anew',
      written,
      'mentee',
      at(1),
      'MENTORING_AGREEMENT_CHANGED_MEANWHILE',
    ],
    ['the other one, a second time', agreed, 'mentee', at(2), 'MENTORING_AGREEMENT_AGREED'],
    ['the other one, when there is none', null, 'mentee', null, 'MENTORING_AGREEMENT_MISSING'],
  ] as const)('is answered by %s', (_, agreement, side, readAt, code) => {
    expect(refusalToAnswerAgreement(agreement, side, readAt)?.code).toBe(code);
  });

  it.each([
    ['', 'MENTORING_TEXT_MISSING'],
    ['Every three weeks is enough', undefined],
    ['x'.repeat(501), 'MENTORING_TEXT_TOO_LONG'],
  ])('is changed for a reason: %.20s', (text, code) => expect(refusalToAskForChange(text)?.code).toBe(code));
});

describe('a text that one saves', () => {
  const terms: AgreementTerms = {
    ...{ drives: 'both', everyWeeks: 3, minutes: 45, endsOn: '2027-03-26' },
    ...{ staysBetweenUs: 'Colleagues', howWeStop: 'We say so' },
  };
  const others = { ...terms, minutes: 30 };
  const text = (words: AgreementWords, of = terms) => ({ newest: { terms: of, words } });

  it.each([
    ['is the first', 'mentor', {}, 'asks'],
    ['is another one than both agreed', 'mentor', text(agreed, others), 'asks'],
    ['is what both agreed', 'mentee', text(agreed), 'nothing'],
    ['is what they wrote themselves and waits', 'mentor', text(written), 'nothing'],
    ['is what they wrote themselves and should change', 'mentor', text(asked), 'asks'],
    ['is what the other one wrote', 'mentee', text(written), 'agreed'],
    ['is what the other one wrote and they asked to change', 'mentee', text(asked), 'agreed'],
    ['is what holds, by who wrote anew', 'mentor', { ...text(written, others), inForce: terms }, 'asBefore'],
    ['is what holds, by the other one', 'mentee', { ...text(written, others), inForce: terms }, 'asBefore'],
    ['is neither', 'mentor', { ...text(written, others), inForce: { ...terms, minutes: 60 } }, 'asks'],
  ] as const)('%s', (_, side, texts, becomes) => {
    expect(becomesOfSaved(terms, side, texts)).toBe(becomes);
  });

  it.each([
    { drives: 'mentor' as const },
    { everyWeeks: 2 },
    { endsOn: '2027-03-27' },
    { staysBetweenUs: '' },
    { howWeStop: 'In writing' },
  ])('is another one with %j', (change) => {
    expect(becomesOfSaved({ ...terms, ...change }, 'mentor', text(agreed))).toBe('asks');
  });

  it('is the same with a space more at its end', () => {
    expect(becomesOfSaved({ ...terms, howWeStop: 'We say so ' }, 'mentor', text(agreed))).toBe('nothing');
  });
});
