import fc from 'fast-check';
import { commonPasswords } from './common-passwords';
import { refusalToPassword } from './password';

const karin = { email: 'Karin.Holm@marlowe.example', fullName: 'Karin Holm' };

describe('choosing a password', () => {
  it.each([
    ['', 'PEOPLE_PASSWORD_TOO_SHORT'],
    ['elevenchars', 'PEOPLE_PASSWORD_TOO_SHORT'],
    ['🙂'.repeat(11), 'PEOPLE_PASSWORD_TOO_SHORT'],
    ['x'.repeat(50) + 'ab'.repeat(40), 'PEOPLE_PASSWORD_TOO_LONG'],
    ['password1234', 'PEOPLE_PASSWORD_COMMON'],
    ['Welcome2026!', 'PEOPLE_PASSWORD_COMMON'],
    ['QWERTYUIOP123', 'PEOPLE_PASSWORD_COMMON'],
    ['aaaaaaaaaaaa', 'PEOPLE_PASSWORD_COMMON'],
    ['123456789012', 'PEOPLE_PASSWORD_COMMON'],
    ['karin.holm@marlowe.example', 'PEOPLE_PASSWORD_ABOUT_YOU'],
    ['KarinHolm2026', 'PEOPLE_PASSWORD_ABOUT_YOU'],
    ['karin holm obi', 'PEOPLE_PASSWORD_ABOUT_YOU'],
    ['obiobiobiobi', 'PEOPLE_PASSWORD_ABOUT_YOU'],
  ])('refuses "%s": %s', (password, code) => expect(refusalToPassword(password, karin)?.code).toBe(code));

  it.each([
    'three wet umbrellas',
    'ääääöööööüüüü',
    '            .',
    '🙂🙃🙂🙃🙂🙃🙂🙃🙂🙃🙂🙃',
    'Karin likes her boat',
    '739105528461',
    'ab'.repeat(64),
  ])('accepts "%s" as it is', (password) => expect(refusalToPassword(password, karin)).toBeUndefined());

  it('asks for nothing but the length of random text', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 12, maxLength: 60 });
    fc.assert(
      fc.property(text, (password) => {
        const length = Array.from(password).length;
        const answer = refusalToPassword(password, { email: null, fullName: 'Zoë Quist' });
        return length < 12 || length > 128 ? answer !== undefined : true;
      }),
    );
  });

  it('knows about a thousand common ones, all of them long enough to be chosen', () => {
    const all = [...commonPasswords()];
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter((text) => text.length < 12 || text !== text.toLowerCase())).toEqual([]);
  });
});
