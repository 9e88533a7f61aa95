import { cleanCell, isEmail, languageOf, timeZoneOf } from './values';

it.each([
  ['karin.holm@marlowe.example', true],
  ['k+obi@sub.marlowe.example', true],
  ["o'neil@marlowe.example", true],
  ['jörg@müller.example', true],
  ['j.dahl@marlowe', false],
  ['j.dahl', false],
  ['j dahl@marlowe.example', false],
  ['a@b@marlowe.example', false],
  ['@marlowe.example', false],
  ['.a@marlowe.example', false],
  ['a@marlowe..example', false],
  ['a@-marlowe.example', false],
  ['Karin <k@marlowe.example>', false],
  [`${'a'.repeat(65)}@marlowe.example`, false],
])('"%s" is a complete e-mail address: %s', (text, complete) => expect(isEmail(text)).toBe(complete));

it.each([
  ['de', 'de'],
  ['DE', 'de'],
  ['pt_BR', 'pt-BR'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['German', 'de'],
  ['Français', 'fr'],
  ['Nederlands', 'nl'],
  ['qq', undefined],
  ['de-', undefined],
  ['Klingon', undefined],
])('the language "%s" is %s', (text, tag) => expect(languageOf(text)).toBe(tag));

it.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['europe/berlin', 'Europe/Berlin'],
  ['UTC', 'UTC'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Etc/GMT+3', 'Etc/GMT+3'],
  ['Europe/Atlantis', undefined],
  ['GMT+1', undefined],
  ['+01:00', undefined],
  ['Berlin', undefined],
])('the time zone "%s" is %s', (text, zone) => {
  expect(timeZoneOf(text)?.replace('America/Buenos_Aires', 'America/Argentina/Buenos_Aires')).toBe(zone);
});

it('a cell is cleaned of what cannot be seen', () => {
  expect(cleanCell('\uFEFF Jose\u0301\u00A0 \r\n Mar\u200Btin ')).toBe('José Martin');
});
