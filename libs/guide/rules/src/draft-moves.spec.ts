import fc from 'fast-check';
import { movesBetween } from './draft-moves';

const check = { question: 'What now?', options: ['this', 'that'], correct: 0 };

/** "a: 1 2 | b: 3" as sections and their clauses. */
const arranged = (words: string) =>
  words.split(' | ').map((section) => {
    const [key = '', clauses = ''] = section.split(':');
    const keys = clauses.split(' ').filter(Boolean);
    return {
      key,
      title: key,
      clauses: keys.map((one) => ({ key: one, title: one, text: 'Say it.', check })),
    };
  });

const published = 'a: p q r | b: s t | c: u';

describe('what the next version moves', () => {
  it.each([
    ['nothing', published, []],
    ['a clause to another section', 'a: q r | b: s t p | c: u', ['clause p 1.1 to 2.3']],
    ['a clause down in its section', 'a: q r p | b: s t | c: u', ['clause p 1.1 to 1.3']],
    ['a clause up in its section', 'a: r p q | b: s t | c: u', ['clause r 1.3 to 1.1']],
    ['two clauses to two places', 'a: q | b: s p t | c: r u', ['clause p 1.1 to 2.2', 'clause r 1.3 to 3.1']],
    ['a section with its clauses', 'b: s t | c: u | a: p q r', ['section a 1 to 3']],
    [
      'a clause inside a section that moves',
      'c: u | a: p q r | b: t s',
      ['section c 3 to 1', 'clause s 2.1 to 3.2'],
    ],
    ['nothing where a clause before it is new', 'a: n p q r | b: s t | c: u', []],
    ['nothing where a clause before it is left out', 'a: r | b: s t | c: u', []],
    ['nothing where a section before it is new', 'n: m | a: p q r | b: s t | c: u', []],
    ['nothing where a section before it is left out', 'b: s t | c: u', []],
    ['a clause whose section is left out', 'b: s p t | c: u', ['clause p 1.1 to 1.2']],
    ['a clause into a new section', 'a: q r | n: p | b: s t | c: u', ['clause p 1.1 to 2.1']],
  ])('%s', (_, next, moves) => {
    const told = movesBetween(arranged(published), arranged(next)).map(
      ({ what, key, from, to }) => `${what} ${key} ${from} to ${to}`,
    );
    expect(told).toEqual(moves);
  });

  it('is nothing only where everything that both have follows one another alike', () => {
    const keys = ['p', 'q', 'r', 's', 't'];
    const some = fc.subarray(keys).chain((part) => fc.shuffledSubarray(part, { minLength: part.length }));
    fc.assert(
      fc.property(some, some, (before, now) => {
        const moves = movesBetween(arranged(`a: ${before.join(' ')}`), arranged(`a: ${now.join(' ')}`));
        const moved = new Set(moves.map(({ key }) => key));
        const stays = (from: readonly string[], other: readonly string[]) =>
          from.filter((key) => other.includes(key) && !moved.has(key));
        expect(stays(now, before)).toEqual(stays(before, now));
        const common = (from: readonly string[], other: readonly string[]) =>
          from.filter((key) => other.includes(key)).join();
        expect(moves.length === 0).toBe(common(now, before) === common(before, now));
      }),
    );
  });
});
