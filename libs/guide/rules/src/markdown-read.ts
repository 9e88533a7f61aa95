import type { LocalDate } from '@obi/kernel';
import { isLocalDate } from '@obi/kernel';
import type { ClauseChange, ClauseContent } from './guide-content';
import { type ImportRemark, plainWords } from './markdown-line';
import { withNotesInPlace } from './markdown-notes';
import { CHANGE_WORDS, FILE_TITLE } from './markdown-write';

/** A clause as a file has it; what the file does not say is left to the draft. */
export interface ReadClause {
  readonly line: number;
  readonly key: string | null;
  readonly title: string;
  readonly text: string;
  readonly change: { kind: ClauseChange; reason: string; certifyBy?: LocalDate } | null;
  readonly check: ClauseContent['check'] | null;
}

export interface ReadSection {
  readonly line: number;
  readonly key: string | null;
  readonly title: string;
  readonly clauses: readonly ReadClause[];
}

/** What a file says, and what in it was not understood. */
export interface ReadGuide {
  readonly note: string | null;
  readonly sections: readonly ReadSection[];
  readonly remarks: readonly ImportRemark[];
}

/** One piece of a file: lines that stand together. */
interface Block {
  readonly line: number;
  readonly lines: readonly string[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Reads a guide that is written in Markdown. What it does not know becomes plain words, and is told with its line. A
 * heading that stands alone above all others is the title of the file, unless a section is called like that.
 */
export function readMarkdown(file: string, sections: readonly string[] = []): ReadGuide {
  const { lines, remarks } = withNotesInPlace(linesOf(file));
  const blocks = blocksOf(lines);
  const levels = levelsOf(blocks, new Set(sections.map((title) => title.toLowerCase())));
  const reader = new Reader(remarks);
  for (const block of blocks) {
    const heading = headingOf(block);
    if (heading) reader.heading(heading, levels);
    else reader.block(block);
  }
  return reader.end();
}

interface Heading {
  readonly line: number;
  readonly level: number;
  readonly words: string;
}

function linesOf(file: string): string[] {
  const text = file.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  return text.split('\n').map((line) => line.trimEnd());
}

function blocksOf(all: readonly string[]): Block[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let open: { line: number; lines: string[] } | undefined;
  for (const [at, line] of all.entries()) {
    const isHeading = /^#{1,6}(\s|$)/.test(line);
    if (line === '' || isHeading) open = undefined;
    if (line === '') continue;
    if (!open) blocks.push((open = { line: at + 1, lines: [] }));
    open.lines.push(line);
    if (isHeading) open = undefined;
  }
  return blocks;
}

function headingOf({ line, lines }: Block): Heading | undefined {
  const [, marks, words] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(lines[0] ?? '') ?? [];
  return marks && words ? { line, level: marks.length, words } : undefined;
}

/** Which headings are sections and which are clauses: the two uppermost levels below a title that stands alone. */
function levelsOf(
  blocks: readonly Block[],
  sections: ReadonlySet<string>,
): { section: number; clause: number } {
  const headings = blocks.flatMap((block) => headingOf(block) ?? []);
  const used = [...new Set(headings.map(({ level }) => level))].sort();
  const top = used[0] ?? 2;
  const uppermost = headings.filter(({ level }) => level === top);
  const [only] = uppermost;
  const isTitle =
    used.length > 2 && top === 1 && uppermost.length === 1 && !sections.has(only?.words.toLowerCase() ?? '');
  const [section = top, clause = section + 1] = isTitle ? used.slice(1) : used;
  return { section, clause };
}

/** Puts a file together, heading by heading and block by block. */
class Reader {
  private readonly sections: {
    line: number;
    key: string | null;
    title: string;
    clauses: Mutable<ReadClause>[];
  }[] = [];
  private readonly remarks: ImportRemark[];
  private note: string | null = null;
  private isAsking = false;

  constructor(remarks: readonly ImportRemark[]) {
    this.remarks = [...remarks];
  }

  heading({ line, level, words }: Heading, levels: { section: number; clause: number }): void {
    this.isAsking = false;
    if (level < levels.section) return this.title(words, line);
    const [, title = words, key = null] = /^(.*?)\s*(?<!\\)\{#([\w.-]+)\}$/.exec(words) ?? [];
    const named = { line, key, title: this.plain(title.replace(/^\d+(\.\d+)*\.?\s+/, ''), line) };
    if (level === levels.section) this.sections.push({ ...named, clauses: [] });
    else if (level === levels.clause) this.clause(named);
    else {
      this.remark(line, 'A heading below a clause', 'It is a paragraph.');
      this.add(named.title, line);
    }
  }

  block(block: Block): void {
    const [first = ''] = block.lines;
    if (/^#{1,6}$/.test(first)) return this.remark(block.line, 'A heading without words', 'It is left out.');
    if (first.startsWith('>')) return this.quote(block);
    if (/^\*\*Check:\*\*/.test(first)) return this.question(block);
    if (this.isAsking && /^- \[[ x]\]/.test(first)) return this.answers(block);
    if (/^(-{3,}|\*{3,}|_{3,})$/.test(first))
      return this.remark(block.line, 'A line across the page', 'It is left out.');
    if (/^([-*+]|\d+[.)])\s/.test(first)) return this.list(block);
    if (first.startsWith('|')) return this.table(block);
    const lines = block.lines.filter((each) => !/^(`{3,}|~{3,})/.test(each));
    if (lines.length < block.lines.length)
      this.remark(block.line, 'A block of code', 'Its lines are plain words.');
    this.add(lines.map((each, at) => this.plain(each, block.line + at)).join('\n'), block.line);
  }

  end(): ReadGuide {
    const { note, sections, remarks } = this;
    return { note, sections, remarks: remarks.toSorted((a, b) => a.line - b.line) };
  }

  /** Only the title that a file of Obi has is known. */
  private title(words: string, line: number): void {
    if (!FILE_TITLE.test(words)) this.remark(line, 'The title of the file', 'It is left out.');
  }

  private clause({ line, key, title }: Pick<ReadClause, 'line' | 'key' | 'title'>): void {
    if (this.sections.length === 0) this.sections.push({ line, key: null, title, clauses: [] });
    this.sections.at(-1)?.clauses.push({ line, key, title, text: '', change: null, check: null });
  }

  /** Adds a block to the text of the clause that is read. */
  private add(words: string, line: number): void {
    if (words === '') return;
    const section = this.sections.at(-1);
    if (!section) return this.remark(line, 'Text before the first section', 'It is left out.');
    if (section.clauses.length === 0) {
      this.remark(line, 'Text of a section without a clause', `It is a clause “${section.title}”.`);
      this.clause({ line, key: null, title: section.title });
    }
    const clause = section.clauses.at(-1);
    if (clause) clause.text = clause.text ? `${clause.text}\n\n${words}` : words;
  }

  private quote({ line, lines }: Block): void {
    const words = lines.map((each) => each.replace(/^>\s?/, ''));
    const clause = this.sections.at(-1)?.clauses.at(-1);
    const change = changeOf(words.join(' '));
    if (clause && change) {
      clause.change = { ...change, reason: this.plain(change.reason, line) };
      return;
    }
    const plain = words.map((each, at) => this.plain(each, line + at)).join('\n');
    if (this.sections.length === 0) {
      this.note = this.note ? `${this.note}\n\n${plain}` : plain;
      return;
    }
    this.remark(line, 'A quotation', 'It is a paragraph.');
    this.add(plain, line);
  }

  private question({ line, lines }: Block): void {
    const clause = this.sections.at(-1)?.clauses.at(-1);
    if (!clause) return this.remark(line, 'A question outside a clause', 'It is left out.');
    const [first = '', ...rest] = lines;
    const question = this.plain(first.replace(/^\*\*Check:\*\*\s*/, ''), line);
    clause.check = { question, options: ['', ''], correct: 0 };
    this.isAsking = true;
    if (rest.length > 0) this.answers({ line: line + 1, lines: rest });
  }

  private answers({ line, lines }: Block): void {
    this.isAsking = false;
    const clause = this.sections.at(-1)?.clauses.at(-1);
    if (!clause?.check) return;
    const options = lines.map((each, at) => this.plain(each.replace(/^- \[[ x]\]\s?/, ''), line + at));
    const right = lines.flatMap((each, at) => (each.startsWith('- [x]') ? [at] : []));
    const [correct = -1] = right;
    if (correct < 0) this.remark(line, 'A question without a right answer', 'The first answer is right.');
    if (right.length > 1)
      this.remark(line, 'A question with several right answers', 'The first of them is right.');
    clause.check = { ...clause.check, options, correct: Math.max(correct, 0) };
  }

  private list({ line, lines }: Block): void {
    const items: string[] = [];
    for (const [at, each] of lines.entries()) {
      const [, space = '', mark, words = ''] = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/.exec(each) ?? [];
      if (mark && space) this.remark(line + at, 'A list in a list', 'It is one list.');
      if (mark && /\d/.test(mark)) this.remark(line + at, 'A numbered list', 'It has no numbers.');
      if (mark) items.push(this.plain(words, line + at));
      else items.push(`${items.pop() ?? ''} ${this.plain(each.trim(), line + at)}`.trim());
    }
    this.add(items.map((item) => `- ${item}`).join('\n'), line);
  }

  private table({ line, lines }: Block): void {
    this.remark(line, 'A table', 'Each row is an item of a list.');
    const rows = lines.filter((each) => !/^\|[\s|:-]+\|?$/.test(each));
    const cells = (row: string): string[] =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .filter(Boolean);
    this.add(rows.map((row) => `- ${this.plain(cells(row).join(', '), line)}`).join('\n'), line);
  }

  private plain(text: string, line: number): string {
    const { words, remarks } = plainWords(text, line);
    this.remarks.push(...remarks);
    return words;
  }

  private remark(line: number, what: string, done: string): void {
    this.remarks.push({ line, what, done });
  }
}

/** What a clause asks, as `> **Certify again by 2027-02-26:** reason` says it. */
function changeOf(words: string): NonNullable<ReadClause['change']> | null {
  const [, said, day, reason = ''] =
    /^\*\*([A-Za-z ]+?)(?: by (\d{4}-\d{2}-\d{2}))?:\*\*\s*(.*)$/.exec(words) ?? [];
  const kind = (Object.keys(CHANGE_WORDS) as ClauseChange[]).find((one) => CHANGE_WORDS[one] === said);
  if (!kind) return null;
  return { kind, reason, ...(day && isLocalDate(day) && kind === 'certify-again' && { certifyBy: day }) };
}
