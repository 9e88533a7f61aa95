import { difficultyInWords, discriminationInWords, isDoubtful } from './figures-words';

const figures = (difficulty: number | null, discrimination: number | null = null) => ({
  ...{ question: 'first', shown: 40, difficulty, discrimination },
});

describe('how a question fares, in words', () => {
  it.each<[number | null, string]>([
    [1, '100% right, very easy'],
    [0.82, '82% right, easy'],
    [0.5, '50% right, fair'],
    [0.31, '31% right, hard'],
    [0, '0% right, very hard'],
    [null, 'Too few answers'],
  ])('difficulty %p', (share, words) => expect(difficultyInWords(figures(share))).toBe(words));

  it.each<[number | null, string]>([
    [0.6, 'Tells apart well'],
    [0.2, 'Tells apart'],
    [0.01, 'Hardly tells apart'],
    [-0.2, 'Misleads those who know'],
    [null, ''],
  ])('discrimination %p', (value, words) => expect(discriminationInWords(figures(0.5, value))).toBe(words));

  it.each([
    [figures(0.82, 0.4), false],
    [figures(0.2, 0.4), true],
    [figures(0.82, -0.1), true],
    [figures(null), false],
    [undefined, false],
  ])('%j asks for another look: %p', (each, doubtful) => expect(isDoubtful(each)).toBe(doubtful));
});
