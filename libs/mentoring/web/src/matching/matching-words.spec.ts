import { weightNames } from './matching-words';

const weights = { goals: 55, reciprocity: 15, crossSilo: 10, availability: 10, preference: 10, waited: 100 };
const help = weightNames.find(({ key }) => key === 'waited')?.help;

describe('what a mentor who waited is given', () => {
  it.each([
    ['as much as all others', weights, /Where both would do, they come before whoever never waited\.$/],
    [
      'as much as before, where another rose',
      { ...weights, goals: 95 },
      /go before others who score up to 71 points more/,
    ],
    ['two of a hundred', { ...weights, waited: 2 }, /up to 2 points more/],
    ['one of two hundred', { ...weights, goals: 100, availability: 65, waited: 1 }, /up to 1 point more/],
    ['nothing', { ...weights, waited: 0 }, /Nobody comes first\.$/],
    [
      'everything, while nothing else counts yet',
      { ...weights, goals: 0, reciprocity: 0, crossSilo: 0, availability: 0, preference: 0 },
      /Nobody comes first\.$/,
    ],
  ])('is told as it is set: %s', (_, some, words) => {
    expect(help?.(some)).toMatch(words);
  });
});
