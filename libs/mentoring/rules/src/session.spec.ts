import {
  faultsOfLog,
  howLate,
  refusalToAddWords,
  refusalToAnswer,
  refusalToCorrect,
  refusalToUseLink,
  SESSION_ACTS,
  SESSION_STATES,
  SESSION_TABLE,
  sessionAfter,
  type SessionLog,
  type SessionState,
  standingOfSession,
} from './session';

const no = (code: string) => `MENTORING_SESSION_${code}`;
/** state: log, confirm, dispute, correct, cancel */
const cells: Record<SessionState, readonly string[]> = {
  planned: ['logged', no('NOT_LOGGED'), no('NOT_LOGGED'), no('NOT_LOGGED'), 'didNotHappen'],
  logged: [no('ALREADY_LOGGED'), 'confirmed', 'disputed', no('NOT_DISPUTED'), no('ALREADY_LOGGED')],
  confirmed: [
    no('ALREADY_LOGGED'),
    ...(Array(3).fill(no('ALREADY_ANSWERED')) as string[]),
    no('ALREADY_LOGGED'),
  ],
  disputed: [no('ALREADY_LOGGED'), 'confirmed', no('ALREADY_ANSWERED'), 'logged', no('ALREADY_LOGGED')],
  didNotHappen: Array(5).fill(no('DID_NOT_HAPPEN')) as string[],
};

describe('a session', () => {
  it.each(
    SESSION_STATES.flatMap((state) => SESSION_ACTS.map((act, at) => [state, act, cells[state][at]] as const)),
  )('%s, %s: %s', (state, act, expected) => {
    const answer = sessionAfter(state, act);
    expect('state' in answer ? answer.state : answer.refusal.code).toBe(expected);
  });

  it.each<[SessionState, string | null, string, string]>([
    ['logged', '2027-03-01', '2027-03-07', 'logged'],
    ['logged', '2027-03-01', '2027-03-08', 'reported'],
    ['confirmed', '2027-03-01', '2027-04-01', 'confirmed'],
    ['disputed', '2027-03-01', '2027-04-01', 'disputed'],
    ['planned', null, '2027-04-01', 'planned'],
  ])('%s on %s is on %s: %s', (state, loggedOn, today, standing) => {
    expect(standingOfSession({ state, loggedOn }, today)).toBe(standing);
  });

  it('is never written down as reported', () => {
    expect(Object.keys(SESSION_TABLE)).not.toContain('reported');
  });

  it('is confirmed by the other side', () => {
    expect(refusalToAnswer('ines', 'ines')?.code).toBe('MENTORING_SESSION_YOURS_TO_WAIT');
    expect(refusalToAnswer('ines', 'henrik')).toBeUndefined();
  });

  it.each([
    ['nobody', null, undefined],
    ['the one whom it asks', 'henrik', undefined],
    ['the one who logged it', 'ines', 'MENTORING_LINK_FOR_SOMEBODY_ELSE'],
    ['anybody else', 'hr', 'MENTORING_LINK_FOR_SOMEBODY_ELSE'],
  ])('is answered from a mail in a browser in which %s is signed in', (_, signedIn, code) => {
    expect(refusalToUseLink('henrik', signedIn)?.code).toBe(code);
  });

  it('is corrected by who logged it', () => {
    expect(refusalToCorrect('ines', 'ines')).toBeUndefined();
    expect(refusalToCorrect('ines', 'henrik')?.code).toBe('MENTORING_SESSION_NOT_YOURS');
  });

  const log: SessionLog = {
    heldOn: '2027-03-01',
    minutes: 45,
    sharedNote: '',
    privateNote: '',
    learned: '',
    taught: '',
  };
  it.each([
    ['nobody logged', null, 'MENTORING_SESSION_NOT_LOGGED'],
    ['one logged oneself', 'ines', 'MENTORING_SESSION_WORDS_IN_LOG'],
    ['the other one logged', 'henrik', undefined],
  ] as const)('takes words of its own beside the log where %s', (_, loggedBy, code) => {
    expect(refusalToAddWords(loggedBy, 'ines')?.code).toBe(code);
  });

  it.each<[string, Partial<SessionLog>, string[]]>([
    ['with nothing but the day', {}, []],
    ['tomorrow', { heldOn: '2027-03-02' }, ['MENTORING_SESSION_IN_FUTURE']],
    ['before the pair', { heldOn: '2027-01-31' }, ['MENTORING_SESSION_BEFORE_PAIR']],
    ['of a moment', { minutes: 4 }, ['MENTORING_MINUTES_OUT_OF_RANGE']],
    ['with a book in it', { privateNote: 'x'.repeat(4001) }, ['MENTORING_TEXT_TOO_LONG']],
  ])('is logged %s', (_, change, codes) => {
    const faults = faultsOfLog({ ...log, ...change }, '2027-02-01', '2027-03-01');
    expect(faults.map((fault) => fault.code)).toEqual(codes);
  });

  it.each([
    [-5, 'after it should have begun'],
    [30, 'within the last hour'],
    [600, 'on the last day'],
    [2000, '1 day before'],
    [5000, '3 days before'],
  ])('cancelled %d minutes before: %s', (minutes, words) => {
    expect(howLate(minutes)).toBe(words);
  });
});
