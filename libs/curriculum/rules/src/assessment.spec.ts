import fc from 'fast-check';
import { type AssessmentContent, faultsOfAssessment, mostPoints } from './assessment';
import { assessorsLacking, medianOf, type PossibleAssessor, refusalToTake, tieOf } from './assessor';
import { type Mark, workOutcomeOf, passes, refusalToMark, totalOf } from './mark';
import { fileTypeOf, type HandInFacts, refusalToHandIn, wordsIn } from './work';

const levels = [0, 1, 2, 3].map((points) => ({ points, text: `level ${points}` }));
const criterion = (key: string) => ({ key, title: key, question: `${key}?`, levels });
const content: AssessmentContent = {
  key: 'black.practical',
  version: 1,
  belt: 'black',
  title: 'Change the guide',
  summary: 'One clause that did not fit',
  task: 'Find one.',
  handIn: 'A text.',
  leastWords: 50,
  mostWords: 80,
  mostFiles: 5,
  clauses: ['why.guide-and-judgement'],
  assessors: 2,
  rubric: ['case', 'text', 'taught'].map(criterion),
  passMark: 6,
};
const mark = (assessor: string, ...points: number[]): Mark => ({
  assessor,
  points: Object.fromEntries(content.rubric.map(({ key }, at) => [key, points[at] ?? 0])),
  feedback: 'The second case shows it best; the new text is still too long.',
});
const good = (assessor: string) => mark(assessor, 2, 2, 2);
const poor = (assessor: string) => mark(assessor, 1, 1, 1);

describe('an assessment', () => {
  it.each<[Partial<AssessmentContent>, string[]]>([
    [{}, []],
    [{ task: ' ' }, ['text-missing']],
    [{ clauses: [] }, ['no-clause']],
    [{ assessors: 3 }, ['assessors-not-one-or-two']],
    [{ passMark: 10 }, ['pass-mark-out-of-reach']],
    [{ leastWords: 0 }, ['words-impossible']],
    [{ mostWords: 49 }, ['words-impossible']],
    [{ mostWords: 50.5 }, ['words-impossible']],
    [{ mostFiles: -1 }, ['files-impossible']],
    [{ mostFiles: 0 }, []],
    [{ rubric: [criterion('a'), criterion('a')] }, ['key-twice']],
    [{ rubric: [criterion('a')], passMark: 2 }, ['criteria-too-few']],
    [
      { rubric: [criterion('a'), { ...criterion('b'), levels: [levels[0]!] }], passMark: 2 },
      ['levels-too-few'],
    ],
    [{ rubric: [criterion('a'), { ...criterion('b'), levels: levels.toReversed() }] }, ['levels-not-rising']],
  ])('%j has the faults %j', (change, codes) => {
    expect(faultsOfAssessment({ ...content, ...change }).map(({ code }) => code)).toEqual(codes);
  });

  it('has points to be had', () => expect(mostPoints(content)).toBe(9));
});

describe('a mark', () => {
  it.each([
    [[2, 2, 2], true],
    [[3, 3, 0], false],
    [[1, 2, 2], false],
    [[3, 2, 1], true],
  ])('of %j passes: %s', (points, expected) => expect(passes(mark('a', ...points), content)).toBe(expected));

  it.each<[Partial<Mark>, string | undefined]>([
    [{}, undefined],
    [{ points: { case: 2, text: 2 } }, 'CURRICULUM_CRITERION_NOT_MARKED'],
    [{ points: { case: 2, text: 2, taught: 4 } }, 'CURRICULUM_CRITERION_NOT_MARKED'],
    [{ points: { case: 2, text: 2, taught: 2, other: 1 } }, 'CURRICULUM_CRITERION_NOT_MARKED'],
    [{ points: { case: 0, text: 1, taught: 1 }, feedback: 'No.' }, 'CURRICULUM_FEEDBACK_MISSING'],
    [{ feedback: '' }, undefined],
    [{ feedback: 'x'.repeat(4001) }, 'CURRICULUM_FEEDBACK_TOO_LONG'],
  ])('with %j answers %s', (change, code) => {
    expect(refusalToMark({ ...good('a'), ...change }, content)?.code).toBe(code);
  });
});

describe('what becomes of a work', () => {
  it.each<[string, Mark[], object]>([
    ['no mark', [], { state: 'waiting', marksMissing: 2 }],
    ['one mark', [good('a')], { state: 'waiting', marksMissing: 1 }],
    ['two that pass', [good('a'), good('b')], { state: 'passed' }],
    ['two that do not', [poor('a'), poor('b')], { state: 'returned' }],
    ['two that differ: a third decides', [good('a'), poor('b')], { state: 'waiting', marksMissing: 1 }],
    ['a third that passes', [good('a'), poor('b'), good('c')], { state: 'passed' }],
    ['a third that does not', [good('a'), poor('b'), poor('c')], { state: 'returned' }],
  ])('%s', (_, marks, expected) => expect(workOutcomeOf(marks, content)).toEqual(expected));

  it('with one assessor is decided by one mark', () => {
    const one = { ...content, assessors: 1 };
    expect([workOutcomeOf([good('a')], one).state, workOutcomeOf([poor('a')], one).state]).toEqual([
      'passed',
      'returned',
    ]);
  });

  it('does not depend on which mark came first', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }), { maxLength: 3 }),
        (all) => {
          const marks = all.map((points, at) => mark(`a${at}`, ...points));
          expect(workOutcomeOf(marks.toReversed(), content)).toEqual(workOutcomeOf(marks, content));
          expect(totalOf(marks[0] ?? poor('x'))).toBeLessThanOrEqual(mostPoints(content));
        },
      ),
    ));
});

describe('an assessor', () => {
  const facts = { assessorId: 'a', authorId: 'b', linesMeet: false, isPair: false };
  it.each([
    [{}, null],
    [{ authorId: 'a' }, 'self'],
    [{ linesMeet: true }, 'line'],
    [{ isPair: true }, 'pair'],
  ])('with %j is tied by %s', (change, tie) => expect(tieOf({ ...facts, ...change })).toBe(tie));

  const work = { marked: ['x'], taken: ['y'], marksMissing: 2 };
  it.each<[string, object, 'self' | null, string | undefined]>([
    ['takes work that waits', {}, null, undefined],
    ['takes again what they took', { marksMissing: 1, taken: ['a'] }, null, undefined],
    ['does not judge themself', {}, 'self', 'CURRICULUM_ASSESSOR_IS_TIED'],
    ['does not judge twice', { marked: ['a'] }, null, 'CURRICULUM_MARKED_ALREADY'],
    ['leaves what others have taken', { marksMissing: 1 }, null, 'CURRICULUM_WORK_TAKEN'],
  ])('%s', (_, change, tie, code) =>
    expect(refusalToTake({ ...work, ...change }, 'a', tie)?.code).toBe(code),
  );

  const free = (assessorId: string): PossibleAssessor => ({ assessorId, covers: true, tie: null });
  const tied = (assessorId: string): PossibleAssessor => ({ ...free(assessorId), tie: 'line' });
  const elsewhere = (assessorId: string): PossibleAssessor => ({ ...free(assessorId), covers: false });
  it.each<[string, number, string[], PossibleAssessor[], number]>([
    ['has as many as it waits for', 2, [], [free('a'), free('b')], 0],
    ['has more', 1, [], [free('a'), free('b')], 0],
    ['lacks both where nobody is an assessor', 2, [], [], 2],
    ['lacks one where the other is the author, their line or their pair', 2, [], [free('a'), tied('b')], 1],
    ['lacks one where the other judges other units', 2, [], [free('a'), elsewhere('b')], 1],
    ['lacks a third where two differ and there are no others', 1, ['a', 'b'], [free('a'), free('b')], 1],
    ['has a third', 1, ['a', 'b'], [free('a'), free('b'), free('c')], 0],
    ['does not wait', 0, ['a'], [], 0],
  ])('%s', (_, marksMissing, marked, assessors, lacking) =>
    expect(assessorsLacking({ marksMissing, marked }, assessors)).toBe(lacking),
  );

  it.each([
    [[], null],
    [[5], 5],
    [[9, 1, 5], 5],
    [[1, 2, 3, 10], 2.5],
  ])('waiting of %j hours has the median %s', (hours, median) => expect(medianOf(hours)).toBe(median));
});

describe('what is handed in', () => {
  const words = (count: number) => 'word '.repeat(count);
  const facts = { text: words(60), files: 1, asked: content, lockedBy: null, last: 'none' } as const;
  it.each<[Partial<HandInFacts>, string | undefined]>([
    [{}, undefined],
    [{ last: 'returned' }, undefined],
    [{ text: words(50), files: 5 }, undefined],
    [{ text: words(80), files: 0 }, undefined],
    [{ text: words(49) }, 'CURRICULUM_WORK_TOO_SHORT'],
    [{ text: words(81) }, 'CURRICULUM_WORK_TOO_MANY_WORDS'],
    [{ lockedBy: 'brown' }, 'CURRICULUM_WORK_LOCKED'],
    [{ lockedBy: 'brown', last: 'waiting' }, 'CURRICULUM_WORK_IS_WAITING'],
    [{ last: 'waiting' }, 'CURRICULUM_WORK_IS_WAITING'],
    [{ last: 'passed' }, 'CURRICULUM_WORK_HAS_PASSED'],
    [{ text: 'w '.repeat(10_001) }, 'CURRICULUM_WORK_TOO_LONG'],
    [{ files: 6 }, 'CURRICULUM_FILES_TOO_MANY'],
  ])('%j answers %s', (change, code) => {
    expect(refusalToHandIn({ ...facts, ...change })?.code).toBe(code);
  });

  it('counts words', () => expect([wordsIn(''), wordsIn('  a\n b ')]).toEqual([0, 2]));

  it.each([
    ['%PDF-1.7', 'application/pdf'],
    ['Only words,\nin lines', 'text/plain'],
    ['\u0000\u0001', undefined],
    ['', undefined],
  ])('%j is %s', (bytes, type) => expect(fileTypeOf(new TextEncoder().encode(bytes))).toBe(type));

  it('knows pictures by their first bytes', () => {
    expect(fileTypeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('image/png');
    expect(fileTypeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
  });
});
