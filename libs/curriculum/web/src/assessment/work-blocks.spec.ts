import { workBlocks } from './work-blocks';

describe('The text of a task', () => {
  const shown = (text: string) =>
    workBlocks(text).map(({ form, number, pieces }) => [
      form,
      number,
      ...pieces.map((piece) => (piece.isBold ? `<${piece.text}>` : piece.text)),
    ]);

  it('keeps each numbered step on a line of its own, with its number', () => {
    expect(shown('## What you do\n\n1. **Choose one.** It was real.\n2. Say it.')).toEqual([
      ['heading', null, 'What you do'],
      ['numbered', '1', '<Choose one.>', ' It was real.'],
      ['numbered', '2', 'Say it.'],
    ]);
  });

  it('shows items and paragraphs as they are, stars that close nothing too', () => {
    expect(shown('Two ** stars.\n\n- one')).toEqual([
      ['paragraph', null, 'Two ** stars.'],
      ['item', null, 'one'],
    ]);
  });
});
