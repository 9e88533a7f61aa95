import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { codeOf, openText, sealText } from './seal';

const key = randomBytes(32);
const place = { pairId: 'pair', id: 'note', authorId: 'ines' };

describe('a sealed text', () => {
  it('opens in its place, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(openText(key, place, sealText(key, place, text))).toBe(text);
      }),
    );
  });

  it('never looks the same twice, and holds nothing of its words', () => {
    const text = 'He worries about tone more than facts.';
    const [one, other] = [sealText(key, place, text), sealText(key, place, text)];
    expect(one.equals(other)).toBe(false);
    expect(one.includes('worries')).toBe(false);
  });

  it.each([
    ['in another pair', { ...place, pairId: 'other' }],
    ['as another note', { ...place, id: 'other' }],
    ['as somebody else’s', { ...place, authorId: 'henrik' }],
  ])('does not open %s', (_, elsewhere) => {
    expect(() => openText(key, elsewhere, sealText(key, place, 'ours'))).toThrow();
  });

  it('does not open with another key, or with one byte changed', () => {
    const sealed = sealText(key, place, 'ours');
    expect(() => openText(randomBytes(32), place, sealed)).toThrow();
    for (let at = 0; at < sealed.length; at++) {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => openText(key, place, altered)).toThrow();
    }
  });

  it('has a code that is the same for the same content only', () => {
    expect(codeOf(key, ['a', 1])).toEqual(codeOf(key, ['a', 1]));
    expect(codeOf(key, ['a', 1])).not.toEqual(codeOf(key, ['a', 2]));
    expect(codeOf(key, ['a', 1])).not.toEqual(codeOf(randomBytes(32), ['a', 1]));
  });
});
