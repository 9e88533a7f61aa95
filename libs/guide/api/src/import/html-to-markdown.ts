import { asWords } from '@obi/guide/rules';

/** Markdown out of a Word file, and for each of its lines the paragraph of the file that it comes from. */
export interface WordAsMarkdown {
  readonly file: string;
  readonly paragraphs: readonly number[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const TOKEN = /<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/gi;
const BOLD = new Set(['strong', 'b']);
const SLANTED = new Set(['em', 'i']);

/** Turns the few elements that a Word file becomes into Markdown, so that one reader reads both kinds of files. */
export function markdownOfHtml(html: string): WordAsMarkdown {
  const writer = new Writer();
  for (const [, slash, name = '', attributes = '', text] of html.matchAll(TOKEN)) {
    if (text !== undefined)
      writer.words(text.replace(/&(amp|lt|gt|quot|#39);/g, (one) => ENTITIES[one] ?? one));
    else if (slash) writer.close(name.toLowerCase());
    else writer.open(name.toLowerCase(), attributes);
  }
  return writer.end();
}

/** Collects words until an element ends, and writes it as a line. */
class Writer {
  private readonly lines: string[] = [];
  private readonly places: number[] = [];
  private readonly lists: ('ul' | 'ol')[] = [];
  private readonly links: string[] = [];
  private cells: string[] | undefined;
  private current = '';
  private paragraph = 0;
  /** The footnote whose words are read; its mark is written where it is referred to. */
  private note: string | undefined;
  private isMute = false;

  words(text: string): void {
    // The number of a footnote, and the way back from it.
    if (this.isMute) return;
    this.current += asWords(text.replace(/\s+/g, ' '));
  }

  open(name: string, attributes: string): void {
    if (BOLD.has(name)) this.current += '**';
    else if (SLANTED.has(name)) this.current += '_';
    else if (name === 'a') this.openLink(attributes);
    else if (name === 'img') this.current += '![]()';
    else if (name === 'br') this.current += ' ';
    else if (name === 'tr') this.cells = [];
    else if (name === 'li') this.note = /id="((?:foot|end)note-\w+)"/.exec(attributes)?.[1];
    else if (name === 'ul' || name === 'ol') {
      this.item();
      this.lists.push(name);
    }
  }

  close(name: string): void {
    if (BOLD.has(name)) this.current += '**';
    else if (SLANTED.has(name)) this.current += '_';
    else if (name === 'a') this.closeLink();
    else if (/^h[1-6]$/.test(name)) this.alone(`${'#'.repeat(Number(name[1]))} ${this.take()}`);
    else if (name === 'li') this.item();
    else if (name === 'ul' || name === 'ol') this.endList();
    else if (name === 'td' || name === 'th') this.cells?.push(this.take().replaceAll('|', '\\|'));
    else if (name === 'tr') this.row();
    else if (name === 'table') this.blank();
    else if (name === 'p') this.endParagraph();
  }

  end(): WordAsMarkdown {
    this.endParagraph();
    return { file: this.lines.join('\n'), paragraphs: this.places };
  }

  private openLink(attributes: string): void {
    const [, href = ''] = /href="([^"]*)"/.exec(attributes) ?? [];
    const [, note, back] = /^#((?:foot|end)note-(ref-)?\w+)$/.exec(href) ?? [];
    this.isMute = note !== undefined;
    if (note && !back) this.current += `[^${note}]`;
    // A place in the same file is no link to anybody who reads the guide.
    const goesAway = /^(https?:|mailto:)/.test(href);
    this.links.push(goesAway ? href : '');
    if (goesAway) this.current += '[';
  }

  private closeLink(): void {
    this.isMute = false;
    const href = this.links.pop();
    if (href) this.current += `](${href})`;
  }

  private endParagraph(): void {
    // Paragraphs in lists and cells end with those.
    if (this.cells || this.lists.length > 0) return void (this.current += ' ');
    const words = this.take();
    if (words) this.alone(words);
  }

  private item(): void {
    const words = this.take();
    const kind = this.lists.at(-1);
    if (!words || !kind) return;
    if (this.note) return this.write(`[^${this.note}]: ${words}`);
    this.paragraph += 1;
    this.write(`${'  '.repeat(this.lists.length - 1)}${kind === 'ol' ? '1.' : '-'} ${words}`);
  }

  private endList(): void {
    this.item();
    this.lists.pop();
    if (this.lists.length === 0) this.blank();
  }

  private row(): void {
    this.paragraph += 1;
    this.write(`| ${(this.cells ?? []).join(' | ')} |`);
    this.cells = undefined;
  }

  private alone(line: string): void {
    this.paragraph += 1;
    this.write(line);
    this.blank();
  }

  private blank(): void {
    this.write('');
  }

  private write(line: string): void {
    this.lines.push(line);
    this.places.push(this.paragraph);
  }

  private take(): string {
    const words = this.current.replace(/\s+/g, ' ').trim();
    this.current = '';
    return words;
  }
}
