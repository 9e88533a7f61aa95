import fc from 'fast-check';
import { refusalOfCheck, refusalToLand } from './acknowledgement';
import { acknowledgeBy } from './deadline';
import { type ClauseForPerson, clauseToCheck, earliest, readingsOf } from './reading';

const clause = (key: string, change: Partial<ClauseForPerson> = {}): ClauseForPerson => ({
  key,
  section: key.split('.')[0] ?? '',
  isWaiting: true,
  isKnown: false,
  change: null,
  by: '2026-12-05',
  ...change,
});
const known = (key: string) => clause(key, { isKnown: true, isWaiting: false, by: null });
const changed = (key: string, by = '2026-11-30') =>
  clause(key, { isKnown: true, change: 'acknowledge-again', by });
const inShort = (clauses: ClauseForPerson[]) =>
  readingsOf(clauses).map(({ kind, section, clauses: read, by }) => [
    kind,
    section,
    read.map(({ key }) => key).join(' '),
    by,
  ]);

describe('what is read and acknowledged in one go', () => {
  it('is a section for whoever reads it for the first time', () => {
    expect(inShort([clause('talk.a'), clause('talk.b'), clause('own.a')])).toEqual([
      ['section', 'talk', 'talk.a talk.b', '2026-12-05'],
      ['section', 'own', 'own.a', '2026-12-05'],
    ]);
  });

  it('is all that changed at once for whoever knows the guide, a new clause in a known section included', () => {
    expect(
      inShort([
        known('talk.a'),
        changed('talk.b'),
        clause('talk.c'),
        known('own.a'),
        changed('own.b', '2026-11-12'),
      ]),
    ).toEqual([['changes', null, 'talk.b talk.c own.b', '2026-11-12']]);
  });

  it('begins with what changed for whoever had not finished', () => {
    expect(inShort([clause('new.a'), changed('talk.a')]).map(([kind]) => kind)).toEqual([
      'changes',
      'section',
    ]);
  });

  it('is nothing when nothing waits', () => {
    expect(inShort([known('talk.a')])).toEqual([]);
    expect(earliest([known('talk.a')])).toBeNull();
  });
});

describe('the check question', () => {
  it('is about what has to be certified again, when there is such a change', () => {
    const urgent = { ...changed('talk.b'), change: 'certify-again' } as const;
    expect(clauseToCheck([changed('talk.a'), urgent, changed('talk.c')], 'ana')).toBe('talk.b');
  });

  it('is the same for one person, in whatever order the clauses come, and about one of them', () => {
    const keys = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(keys, fc.string(), (all, person) => {
        const clauses = all.map((key) => clause(key));
        const asked = clauseToCheck(clauses, person);
        expect(all).toContain(asked);
        expect(clauseToCheck(clauses.toReversed(), person)).toBe(asked);
      }),
    );
  });

  it('differs between people: over many, every clause is asked about', () => {
    const clauses = ['a', 'b', 'c', 'd'].map((key) => clause(`talk.${key}`));
    const counts = new Map<string, number>();
    for (let n = 0; n < 400; n += 1) {
      const asked = clauseToCheck(clauses, `person ${n}`) ?? '';
      counts.set(asked, (counts.get(asked) ?? 0) + 1);
    }
    expect(counts.size).toBe(4);
    expect(Math.min(...counts.values())).toBeGreaterThan(60);
  });

  it('asks nothing about nothing', () => expect(clauseToCheck([], 'ana')).toBeNull());
});

describe('the last day to acknowledge', () => {
  it.each([
    ['somebody already here', '2026-11-16', '2020-01-01', '2026-11-30'],
    ['somebody who joined later', '2026-11-16', '2026-12-01', '2026-12-31'],
    ['somebody who joined the day before', '2026-11-16', '2026-11-15', '2026-12-15'],
    ['somebody who joined three weeks before', '2026-11-16', '2026-10-26', '2026-11-30'],
  ])('for %s', (_, asked, joined, by) => expect(acknowledgeBy(asked, joined)).toBe(by));
});

describe('an acknowledgement', () => {
  const current = { versionId: 'v2', number: '2.0', hashes: new Map([['talk.a', 'h1']]) };
  it.each([
    ['the version and the text that are in force', 'v2', [['talk.a', 'h1']], undefined],
    ['another version, also when the text is the same', 'v1', [['talk.a', 'h1']], 'GUIDE_VERSION_CHANGED'],
    ['another text', 'v2', [['talk.a', 'h0']], 'GUIDE_VERSION_CHANGED'],
    ['a clause that is not there', 'v2', [['talk.z', 'h1']], 'GUIDE_VERSION_CHANGED'],
    ['nothing', 'v2', [], 'GUIDE_NOTHING_TO_ACKNOWLEDGE'],
  ])('of %s', (_, versionId, clauses, code) => {
    const shown = clauses.map(([key = '', textHash = '']) => ({ key, textHash }));
    expect(refusalToLand({ versionId, clauses: shown }, current)?.code).toBe(code);
  });

  it.each([
    ['talk.a', 1, undefined],
    ['talk.a', 0, 'GUIDE_CHECK_WRONG'],
    ['talk.a', -1, 'GUIDE_CHECK_WRONG'],
    ['talk.b', 1, 'GUIDE_CHECK_NOT_ASKED'],
  ])('to the question about %s, option %s: %s', (key, option, code) => {
    const asked = { key: 'talk.a', number: '1.1', title: 'A', correct: 1 };
    expect(refusalOfCheck({ clause: key, option }, asked)?.code).toBe(code);
  });
});
