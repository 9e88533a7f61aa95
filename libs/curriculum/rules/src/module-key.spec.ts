import { moduleKeyOf } from './module-key';

describe('the key of a new module', () => {
  it.each([
    ['Is it true?', 'yellow.is-it-true'],
    ['  Réading   between_the lines ', 'yellow.reading-between-the-lines'],
    ['24 hours – and then?', 'yellow.24-hours-and-then'],
    ['-- dashes --', 'yellow.dashes'],
    ['x'.repeat(80), `yellow.${'x'.repeat(60)}`],
    [`${'x'.repeat(59)} y`, `yellow.${'x'.repeat(59)}`],
    ['!!!', undefined],
    ['', undefined],
  ])('of %j is %s', (title, key) => expect(moduleKeyOf('yellow', title)).toBe(key));
});
