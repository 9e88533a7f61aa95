import { isMisuse, MISUSES, mostPerMinute, refusalOfTooMany } from './misuse';

it.each([...MISUSES.map((one) => [one, true] as const), ['anything', false], ['', false]] as const)(
  'knows whether "%s" is something to report: %s',
  (text, known) => expect(isMisuse(text)).toBe(known),
);

it.each([
  ['file', 20, 'BELTS_TOO_MANY_CHECKS'],
  ['code', 60, 'BELTS_TOO_MANY_LOOK_UPS'],
  ['misuse', 5, 'BELTS_TOO_MANY_REPORTS'],
] as const)('lets one address ask for a %s %s times a minute', (ask, most, code) => {
  expect(mostPerMinute(ask)).toBe(most);
  expect(refusalOfTooMany(ask)).toEqual({ code, kind: 'REFUSED' });
});
