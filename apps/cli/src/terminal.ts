import { once } from 'node:events';

/** The result goes to stdout, everything else to stderr, so that `obi … > file` holds nothing but the result. */
export class Terminal {
  private barShown = false;

  constructor(
    private readonly out: NodeJS.WriteStream = process.stdout,
    private readonly err: NodeJS.WriteStream = process.stderr,
  ) {}

  result(text: string): void {
    this.clearBar();
    this.out.write(`${text}\n`);
  }

  /** A result that comes in parts: the next one is made when the reader has taken the last. */
  async parts(texts: Iterable<string>): Promise<void> {
    this.clearBar();
    for (const text of texts) if (!this.out.write(text)) await once(this.out, 'drain');
  }

  json(value: unknown): void {
    this.result(JSON.stringify(value, null, 2));
  }

  say(text: string): void {
    this.clearBar();
    this.err.write(`${text}\n`);
  }

  /** A line that replaces itself; nothing at all when nobody watches. */
  bar(share: number, text: string): void {
    if (!this.err.isTTY) return;
    const width = 24;
    const full = Math.round(Math.min(1, share) * width);
    this.err.write(`\r\x1b[K[${'='.repeat(full)}${' '.repeat(width - full)}] ${text}`);
    this.barShown = true;
  }

  clearBar(): void {
    if (this.barShown) this.err.write('\r\x1b[K');
    this.barShown = false;
  }
}

/** 98239 as people read it: 98,239. */
export function counted(number: number): string {
  return number.toLocaleString('en-GB');
}

/** Columns under each other; the first row are the headings. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return lines.map((line) => `  ${line.trimEnd()}`).join('\n');
}
