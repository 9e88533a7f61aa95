import type { ClauseChange, ClauseContent, GuideContent } from './guide-content';
import { faultsOfVersion, kindOfVersion, LONGEST_TEXT, LONGEST_TITLE, refusalToPublish } from './version';
import { compareVersions, numberAfter, versionInWords, versionNumberOf } from './version-number';

const check = { question: 'What now?', options: ['this', 'that'], correct: 0 };
const clause = (key: string, change: Partial<ClauseContent> = {}): ClauseContent => ({
  key,
  title: key,
  text: 'Say it.',
  check,
  ...change,
});
const version = (number: string, clauses: ClauseContent[], note = 'Why.'): GuideContent => ({
  version: number,
  note,
  sections: [{ key: 'talk', title: 'Talk', clauses }],
});
const says = (text: string, kind?: ClauseChange) =>
  clause('talk.a', { text, ...(kind && { change: { kind, reason: 'Because.' } }) });

const first = version('1.0', [clause('talk.a'), clause('talk.b')]);
const codes = (next: GuideContent, before: GuideContent | null = first) =>
  faultsOfVersion(before, next).map(({ code, at }) => `${code} ${at}`);

describe('the number of a version', () => {
  it.each([
    ['1.0', { major: 1, minor: 0 }],
    ['12.30', { major: 12, minor: 30 }],
    ['1', null],
    ['01.0', null],
    ['1.0.0', null],
    ['v1.0', null],
  ])('%s is read as %j', (text, number) => {
    expect(versionNumberOf(text)).toEqual(number);
  });

  it.each([
    ['major', '2.0'],
    ['minor', '1.10'],
  ] as const)('that follows 1.9 with a %s change is %s', (kind, next) => {
    expect(versionInWords(numberAfter({ major: 1, minor: 9 }, kind))).toBe(next);
  });

  it('is compared as two numbers and not as text', () => {
    expect(compareVersions({ major: 1, minor: 10 }, { major: 1, minor: 9 })).toBeGreaterThan(0);
    expect(compareVersions({ major: 1, minor: 10 }, { major: 2, minor: 0 })).toBeLessThan(0);
  });
});

describe('a version', () => {
  it.each([
    ['wording-only', 'minor'],
    ['acknowledge-again', 'major'],
    ['certify-again', 'major'],
  ] as const)('with a change that asks %s is %s', (kind, expected) => {
    expect(kindOfVersion(version('2.0', [says('More.', kind)]))).toBe(expected);
  });

  it('may be published when it is whole, also the first one', () => {
    expect(codes(first, null)).toEqual([]);
    expect(codes(version('2.0', [says('More.', 'acknowledge-again'), clause('talk.b')]))).toEqual([]);
    expect(codes(version('1.1', [says('Better.', 'wording-only'), clause('talk.b')]))).toEqual([]);
  });

  it('may leave a clause out, which asks nothing of anybody', () => {
    expect(codes(version('1.1', [clause('talk.a')]))).toEqual([]);
  });

  const faulty: [string, GuideContent, string][] = [
    ['a number that is none', version('two', [says('More.', 'wording-only')]), 'NUMBER_UNREADABLE two'],
    [
      'the number of a minor version for a material change',
      version('1.1', [says('More.', 'certify-again')]),
      'NUMBER_DOES_NOT_FOLLOW 2.0',
    ],
    [
      'the number of a major version for better words',
      version('2.0', [says('Better.', 'wording-only')]),
      'NUMBER_DOES_NOT_FOLLOW 1.1',
    ],
    ['no note', version('1.1', [says('Better.', 'wording-only')], ''), 'NOTE_MISSING 1.1'],
    [
      'a text that changed without saying so',
      version('1.1', [says('Better.')]),
      'CHANGE_NOT_DECLARED talk.a',
    ],
    [
      'a change that changes nothing',
      version('1.1', [says('Say it.', 'wording-only')]),
      'CHANGE_WITHOUT_CHANGE talk.a',
    ],
    [
      'a new clause that asks nobody',
      version('1.1', [clause('talk.c', { change: { kind: 'wording-only', reason: 'New.' } })]),
      'NEW_CLAUSE_ASKS_NOTHING talk.c',
    ],
    [
      'a change without a reason',
      version('1.1', [clause('talk.a', { text: 'B.', change: { kind: 'wording-only', reason: ' ' } })]),
      'REASON_MISSING talk.a',
    ],
    ['a key twice', version('1.1', [clause('talk.a'), clause('talk.a')]), 'KEY_TWICE talk.a'],
    ['a key of another section', version('1.1', [clause('listen.a')]), 'KEY_OUTSIDE_SECTION listen.a'],
    ['a section without clauses', version('1.1', []), 'SECTION_EMPTY talk'],
    ['an empty text', version('1.1', [clause('talk.a', { text: '' })]), 'TEXT_MISSING talk.a'],
    [
      'a text that nobody reads in one go',
      version('1.1', [clause('talk.a', { text: 'x'.repeat(LONGEST_TEXT + 1) })]),
      'TEXT_TOO_LONG talk.a',
    ],
    [
      'a title as long as a text',
      version('1.1', [clause('talk.a', { title: 'x'.repeat(LONGEST_TITLE + 1) })]),
      'TEXT_TOO_LONG talk.a',
    ],
    [
      'a question that has no right answer',
      version('1.1', [clause('talk.a', { check: { ...check, correct: 2 } })]),
      'CHECK_UNANSWERABLE talk.a',
    ],
    ['nothing new', version('1.1', [clause('talk.a'), clause('talk.b')]), 'NOTHING_CHANGED 1.1'],
  ];
  it.each(faulty)('with %s is not published', (_, next, fault) => {
    expect(codes(next)).toContain(fault);
  });
});

describe('who publishes a version', () => {
  it.each([
    ['ana', 'ben', undefined],
    ['ana', 'ana', 'GUIDE_APPROVER_IS_AUTHOR'],
    ['ana', null, 'GUIDE_APPROVER_MISSING'],
    [null, 'ben', 'GUIDE_APPROVER_MISSING'],
    [null, null, undefined],
  ])('author %s, approver %s: %s', (authorId, approverId, code) => {
    expect(refusalToPublish({ authorId, approverId, faults: [] })?.code).toBe(code);
  });

  it('is told the first fault', () => {
    const faults = [{ code: 'KEY_TWICE', at: 'talk.a' } as const];
    expect(refusalToPublish({ authorId: 'ana', approverId: 'ben', faults })).toEqual({
      code: 'GUIDE_VERSION_FAULTY',
      params: { fault: 'KEY_TWICE', at: 'talk.a' },
    });
  });
});
