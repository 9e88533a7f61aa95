/** Something in a file that the guide does not know, and what became of it. */
export interface ImportRemark {
  /** The line of a text file, or the paragraph of a Word file. */
  readonly line: number;
  readonly what: string;
  readonly done: string;
}

/** A character that stands for one that is told to be a word while marks are read. */
const KEPT = '\u{E000}';

const MARKS: readonly (readonly [what: string, done: string, pattern: RegExp, becomes: string])[] = [
  ['A picture', 'It is left out.', /!\[([^\]]*)\]\([^)]*\)/g, ''],
  ['A link', 'Its address stands in brackets.', /\[([^\]]+)\]\((?:<)?([^)>\s]+)(?:>)?[^)]*\)/g, '$1 ($2)'],
  ['Bold or slanted words', 'They are plain words.', /(\*{1,3}|_{1,3})(?=\S)([^*_]*?\S)\1/g, '$2'],
  ['Words set as code', 'They are plain words.', /`+([^`]+)`+/g, '$1'],
  ['A mark of HTML', 'It is left out, its words stay.', /<\/?[a-zA-Z][^>]*>/g, ''],
];

/** The plain words of a line, and what was in it that the guide does not know. */
export function plainWords(text: string, line: number): { words: string; remarks: ImportRemark[] } {
  const kept: string[] = [];
  let words = text.replace(/\\([\\*_`[\]<{}!#>+|~.)-])/g, (_, mark: string) => {
    kept.push(mark);
    return KEPT;
  });
  const remarks: ImportRemark[] = [];
  for (const [what, done, pattern, becomes] of MARKS) {
    const without = words.replace(pattern, becomes);
    if (without !== words) remarks.push({ line, what, done });
    words = without;
  }
  return {
    words: putBack(words, kept)
      .replace(/[\t ]+/g, ' ')
      .trim(),
    remarks,
  };
}

function putBack(words: string, kept: readonly string[]): string {
  let next = 0;
  return words.replaceAll(KEPT, () => kept[next++] ?? '');
}
