import fc from 'fast-check';
import { type ComparedBlock, compareTexts, compareWords, type Piece } from './comparison';

const marks = { same: '', added: '+', removed: '-' } as const;
const inMarks = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`)).join('');
const side = (blocks: readonly ComparedBlock[], gone: 'added' | 'removed') =>
  blocks
    .filter(({ kind }) => kind !== gone)
    .map(({ pieces }) => pieces.filter(({ kind }) => kind !== gone).map(({ text }) => text))
    .map((texts) => texts.join(''));

describe('comparing two texts of a clause', () => {
  it.each([
    ['Answer by name.', 'Answer by name.', 'Answer by name.'],
    [
      'Answer once in public, by name, as soon as you can. Then offer one way to continue.',
      'Answer once in public, by name, within 30 minutes between 8:00 and 22:00. Then offer one way to continue, and start it yourself.',
      'Answer once in public, by name, [-as soon as you can][+within 30 minutes between 8:00 and 22:00]. Then offer one way to continue[+, and start it yourself].',
    ],
    ['Say it.', 'Say it so that others see it.', 'Say it[+ so that others see it].'],
    [
      'Phone the duty line, within 15 minutes of seeing it.',
      'Phone the duty line, within 5 minutes of seeing it.',
      'Phone the duty line, within [-15][+5] minutes of seeing it.',
    ],
  ])('%s → %s', (before, now, expected) => {
    expect(inMarks(compareWords(before, now))).toBe(expected);
  });

  it('shows a new paragraph as added, a dropped one as removed, and leaves the others alone', () => {
    const before =
      'We answer everybody.\n\nNever ask for an address in public.\n\nOld rule that nobody needed.';
    const now = 'We answer everybody.\n\nWhen it is solved, say so.\n\nNever ask for an address in public.';
    expect(compareTexts(before, now).map(({ kind }) => kind)).toEqual(['same', 'added', 'same', 'removed']);
  });

  it('compares a list item by item', () => {
    const now = '- first of all\n- second\n- the third one';
    const blocks = compareTexts('- first of all\n- the third', now);
    expect(blocks.map(({ form, kind }) => `${form} ${kind}`)).toEqual([
      'item same',
      'item added',
      'item changed',
    ]);
  });

  const word = fc.constantFrom('answer', 'once', 'in', 'public', 'a', 'by', 'name', '30', 'minutes', 'you');
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
  const text = fc.array(sentence, { minLength: 1, maxLength: 5 });

  it('holds both texts completely, whatever changed', () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        const blocks = compareTexts(before.join('\n\n'), now.join('\n\n'));
        expect(side(blocks, 'added')).toEqual(before);
        expect(side(blocks, 'removed')).toEqual(now);
      }),
    );
  });
});
