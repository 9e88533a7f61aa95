import { fittingSize } from '../src/credential/workshop/pdf-text';

/** Paper on which every letter is half as wide as it is high. */
function paper(): PDFKit.PDFDocument {
  let size = 0;
  const pdf = {
    font: () => pdf,
    fontSize: (points: number) => {
      size = points;
      return pdf;
    },
    widthOfString: (letters: string) => (letters.length * size) / 2,
  };
  return pdf as never;
}

describe('a name on a printed certificate', () => {
  it.each([
    ['short', 'Freya', 42],
    ['as long as there is room', 'x'.repeat(30), 42],
    ['longer', 'x'.repeat(60), 21],
    ['with letters from another file', 'Łx'.repeat(30), 21],
  ])('%s keeps to the room beside the seal', (_, name, size) => {
    expect(fittingSize(paper(), name, { size: 42, font: 'bold' }, 630)).toBe(size);
  });
});
