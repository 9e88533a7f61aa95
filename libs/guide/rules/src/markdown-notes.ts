import type { ImportRemark } from './markdown-line';

const NOTE = /^\[\^([\w-]+)\]:\s*(.*)$/;
const MARK = /(?<!\\)\[\^([\w-]+)\]/g;

/** The lines of a file with the words of each footnote where its mark stands; the guide knows no footnotes. */
export function withNotesInPlace(lines: readonly string[]): { lines: string[]; remarks: ImportRemark[] } {
  const notes = new Map<string, string>();
  for (const line of lines) {
    const [, name, words = ''] = NOTE.exec(line) ?? [];
    if (name) notes.set(name, words);
  }
  const remarks: ImportRemark[] = [];
  const said = lines.map((line, at) => {
    if (NOTE.test(line)) return '';
    return line.replace(MARK, (mark, name: string) => {
      const words = notes.get(name);
      if (words === undefined) return mark;
      remarks.push({ line: at + 1, what: 'A footnote', done: 'Its words stand in brackets.' });
      return ` (${words})`;
    });
  });
  return { lines: said, remarks };
}
