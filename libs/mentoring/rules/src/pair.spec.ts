import {
  type AgreementTerms,
  faultsOfAgreement,
  refusalToAgreeUntil,
  isRunning,
  PAIR_ACTS,
  PAIR_STATES,
  pairAfter,
  refusalToAddGoal,
  refusalToRemoveGoal,
  refusalToWriteIn,
} from './pair';
import { mayReadNote } from './note';

const ends = ['completed', 'extended', 'concludedEarly', 'rePaired', 'leftWithoutFault'];
const every = PAIR_STATES.flatMap((state) =>
  PAIR_ACTS.map((act, at) => [state, act, isRunning(state) ? ends[at] : 'MENTORING_PAIR_ENDED'] as const),
);

describe('a pair', () => {
  it.each(every)('%s, %s: %s', (state, act, expected) => {
    const answer = pairAfter(state, act);
    expect('state' in answer ? answer.state : answer.refusal.code).toBe(expected);
  });

  it('writes as long as it runs, also when it was extended', () => {
    expect(PAIR_STATES.filter((state) => !refusalToWriteIn(state))).toEqual(['active', 'extended']);
  });

  const terms: AgreementTerms = {
    drives: 'mentor',
    everyWeeks: 2,
    minutes: 30,
    endsOn: '2027-06-28',
    staysBetweenUs: '',
    howWeStop: '',
  };
  it.each<[string, Partial<AgreementTerms>, string[]]>([
    ['what is usual', {}, []],
    ['no rhythm', { everyWeeks: 0 }, ['everyWeeks']],
    ['four hours', { minutes: 240 }, ['minutes']],
    ['an end that is today', { endsOn: '2027-02-01' }, ['endsOn']],
    ['all of it wrong', { everyWeeks: 13, minutes: 0, endsOn: '' }, ['everyWeeks', 'minutes', 'endsOn']],
    ['a novel', { staysBetweenUs: 'x'.repeat(1001) }, ['staysBetweenUs']],
  ])('agrees on %s', (_, change, fields) => {
    expect(faultsOfAgreement({ ...terms, ...change }, '2027-02-01').map((fault) => fault.field)).toEqual(
      fields,
    );
  });

  it.each([
    ['2027-06-27', undefined],
    ['2027-06-28', undefined],
    ['2027-06-29', 'MENTORING_AGREEMENT_ENDS_TOO_LATE'],
  ])('ends by the last day of its programme: %s', (endsOn, code) =>
    expect(refusalToAgreeUntil(endsOn, '2027-06-28')?.code).toBe(code),
  );

  it('has goals in words, and not too many', () => {
    expect(refusalToAddGoal('Read the feed', 11)).toBeUndefined();
    expect(refusalToAddGoal(' ', 0)?.code).toBe('MENTORING_TEXT_MISSING');
    expect(refusalToAddGoal('Read the feed', 12)?.code).toBe('MENTORING_TOO_MANY_GOALS');
    expect(refusalToRemoveGoal(null)).toBeUndefined();
    expect(refusalToRemoveGoal('2026-11-22')?.code).toBe('MENTORING_GOAL_ALREADY_MET');
  });
});

describe('a note', () => {
  const members = ['ines', 'henrik'];
  it.each([
    ['shared', 'ines', true],
    ['shared', 'henrik', true],
    ['shared', 'priya', false],
    ['private', 'ines', true],
    ['private', 'henrik', false],
    ['private', 'priya', false],
  ] as const)('that is %s by Ines: %s reads it: %s', (kind, reader, may) => {
    expect(mayReadNote({ kind, authorId: 'ines', members }, reader)).toBe(may);
  });
});
