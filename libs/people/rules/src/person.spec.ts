import fc from 'fast-check';
import {
  displayNameOf,
  emailKeyOf,
  hasLeft,
  initialsOf,
  nameKeyOf,
  nameWordsOf,
  refusalToLookBack,
} from './person';

describe('the name of a person', () => {
  it.each([
    [{ fullName: 'Karin Holm' }, 'Karin Holm'],
    [{ firstName: 'Karin', lastName: 'Holm' }, 'Karin Holm'],
    [{ firstName: 'Karin', middleName: 'Eva', lastName: 'Holm' }, 'Karin Eva Holm'],
    [{ fullName: 'K. Holm', firstName: 'Karin', lastName: 'Holm' }, 'K. Holm'],
    [{ fullName: '  ', lastName: ' Holm ' }, 'Holm'],
    [{}, ''],
  ])('%j is shown as "%s"', (name, shown) => expect(displayNameOf(name)).toBe(shown));

  it.each([
    ['Priya Raman', 'PR'],
    ['Maisie Maggy Kline', 'MK'],
    ['Holm, Karin', 'KH'],
    ['Madonna', 'M'],
    ['élodie d’Arc', 'ÉD'],
    ['', ''],
    ['— ?', ''],
  ])('the initials of "%s" are %s', (name, initials) => expect(initialsOf(name)).toBe(initials));

  it.each([
    ['Karin Holm', ['karin', 'holm']],
    ['Holm,Karin', ['holm', 'karin']],
    [' Élodie  SØRENSEN', ['elodie', 'sørensen']],
    ['a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
    [' , ', []],
  ])('is looked for by its words: "%s"', (search, words) => expect(nameWordsOf(search)).toEqual(words));

  it('has the same key in either composed or decomposed accents, any case and spacing', () => {
    expect(nameKeyOf('Jose\u0301  MARTIN')).toBe(nameKeyOf(' José Martin'));
    expect(emailKeyOf(' Karin.Holm@Example.COM ')).toBe('karin.holm@example.com');
  });

  it('has a key that is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => nameKeyOf(nameKeyOf(name)) === nameKeyOf(name)),
    );
  });
});

it.each([
  [null, false],
  ['2026-11-20', true],
  ['2026-11-21', false],
  ['2026-11-22', false],
])('on 21 November somebody with the last day %s has left: %s', (leftOn, left) => {
  expect(hasLeft({ leftOn }, '2026-11-21')).toBe(left);
});

it.each([
  ['a day long past', '2024-02-29', undefined],
  ['today', '2026-11-22', undefined],
  ['tomorrow', '2026-11-23', 'PEOPLE_DAY_IN_FUTURE'],
])('people are looked at on %s or not', (_, day, code) => {
  expect(refusalToLookBack(day, '2026-11-22')?.code).toBe(code);
});
