import fc from 'fast-check';
import { blocksOf, canonicalContent, canonicalText, hashedContentOf, hashedTextOf } from './clause-text';
import type { GuideContent } from './guide-content';

const content = (correct: number, title = 'Saying sorry'): GuideContent => ({
  version: '1.0',
  note: 'First.',
  sections: [
    {
      key: 'talk',
      title: 'Talk',
      clauses: [
        {
          key: 'talk.sorry',
          title,
          text: 'Say it.',
          check: { question: 'How?', options: ['a', 'b'], correct },
        },
      ],
    },
  ],
});

describe('the text of a clause', () => {
  it.each([
    ['Say it.\r\n\r\nMean it.', 'Say it.\n\nMean it.'],
    ['  Say  it. \n\n\n\nMean\tit.\n', 'Say it.\n\nMean it.'],
    ['Cafe\u0301', 'Café'],
    ['- one\n- two', '- one\n- two'],
  ])('%j has the canonical form %j', (text, canonical) => {
    expect(canonicalText(text)).toBe(canonical);
  });

  it('is in its canonical form after the first time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = canonicalText(text);
        return canonicalText(once) === once;
      }),
    );
  });

  it('is hashed with its title, so that a new title is a new text', () => {
    expect(hashedTextOf({ title: 'Saying sorry', text: 'Say it.' })).toBe('Saying sorry\n\nSay it.');
  });

  it('falls into paragraphs and items', () => {
    expect(blocksOf('Say it.\n\n- once\n- by name\n\nMean it.')).toEqual([
      { form: 'paragraph', text: 'Say it.' },
      { form: 'item', text: 'once' },
      { form: 'item', text: 'by name' },
      { form: 'paragraph', text: 'Mean it.' },
    ]);
  });
});

describe('what is hashed of a version', () => {
  it('is everything that people read in it', () => {
    expect(hashedContentOf(content(0, 'Sorry'))).not.toBe(hashedContentOf(content(0)));
  });

  it('does not tell which answer is right', () => {
    expect(hashedContentOf(content(1))).toBe(hashedContentOf(content(0)));
  });

  it('is the same however the file was typed', () => {
    const typed = content(0, ' Saying  sorry ');
    expect(hashedContentOf(canonicalContent(typed))).toBe(hashedContentOf(content(0)));
  });
});
