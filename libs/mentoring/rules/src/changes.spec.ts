import fc from 'fast-check';
import { changesBetween, type Held } from './changes';

const held = (mentee: string, mentor: string, score: number): Held => ({ mentee, mentor, score });
const now = [held('alan', 'sofia', 70), held('bea', 'tom', 60)];

describe('what another matching would change', () => {
  it.each([
    ['nothing', now, undefined, { kept: 2, changed: 0, better: 0, worse: 0 }],
    [
      'two who swap, one for the better',
      [held('alan', 'tom', 80), held('bea', 'sofia', 50)],
      undefined,
      { kept: 0, changed: 2, better: 1, worse: 1 },
    ],
    [
      'who loses their mentor is worse off, whatever the score was',
      [held('alan', 'sofia', 70)],
      undefined,
      { kept: 1, changed: 1, better: 0, worse: 1 },
    ],
    [
      'who has a mentor at last is better off, even with no points',
      [...now, held('carl', 'ute', 0)],
      undefined,
      { kept: 2, changed: 0, better: 1, worse: 0 },
    ],
    [
      'the same score with another mentor is neither',
      [held('alan', 'ute', 70), held('bea', 'tom', 60)],
      undefined,
      { kept: 1, changed: 1, better: 0, worse: 0 },
    ],
    [
      'who it is made for is not counted among those who gain by it',
      [held('alan', 'tom', 80), held('bea', 'sofia', 50)],
      'alan',
      { kept: 0, changed: 2, better: 0, worse: 1 },
    ],
  ])('%s', (_, then, madeFor, expected) => {
    expect(changesBetween(now, then, madeFor)).toEqual(expected);
  });

  it('is the same both ways, with better and worse exchanged', () => {
    const some = fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('x', 'y'), fc.nat(3)), {
        selector: ([mentee]) => mentee,
      })
      .map((list) => list.map(([mentee, mentor, score]) => held(mentee, mentor, score)));
    fc.assert(
      fc.property(some, some, (one, other) => {
        const there = changesBetween(one, other);
        const back = changesBetween(other, one);
        expect([there.better, there.worse, there.kept]).toEqual([back.worse, back.better, back.kept]);
      }),
    );
  });
});
