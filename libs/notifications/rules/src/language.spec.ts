import { languageOf, missingLanguageOf } from './language';

describe('the language in which somebody is told', () => {
  it.each([
    ['their own', 'de', 'en', 'de', null],
    ['their own, whatever the region', 'de-AT', 'en', 'de', null],
    ['the one of the company, where nothing is written in their own', 'pt', 'de', 'de', 'pt'],
    ['English, where nothing is written in either', 'pt-BR', 'fr', 'en', 'pt'],
    ['the one of the company, where they have none', null, 'de', 'de', null],
    ['English, where nobody says', '', null, 'en', null],
  ])('is %s', (_, person, company, told, missing) => {
    expect(languageOf(person, company)).toBe(told);
    expect(missingLanguageOf(person)).toBe(missing);
  });
});
