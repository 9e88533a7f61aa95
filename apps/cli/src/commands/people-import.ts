import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { basename, parse } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ImportResults, ImportRuns, ImportService } from '@obi/people/api';
import { sentenceOfRefusal } from '@obi/people/rules';
import { type Command, EXIT, type ExitCode, Refusal, UsageFault, type Work } from '../command';
import { counted } from '../terminal';
import { countWords, fileWords, problemWords } from './import-words';

type Seen = Awaited<ReturnType<ImportService['read']>>;

const MOST_PROBLEMS = 20;

/** `obi people import FILE`: brings people in from a file, by the code of the screen. */
export const peopleImport: Command = {
  name: 'people import',
  usage: 'FILE [--mapping FILE] [--dry-run] [--confirm-leaves N] [--json]',
  summary: 'Brings people in from a CSV file; --dry-run only tells what would change.',
  words: 1,
  options: {
    mapping: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'confirm-leaves': { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(work) {
    const file = work.given[0] ?? '';
    if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
    const confirmLeaves = numberIn(work.options['confirm-leaves']);
    const mapping = mappingIn(work.options['mapping']);
    const imports = work.app.get(ImportService);
    const id = await imports.upload(null, basename(file), createReadStream(file));
    return new ImportRun(work, id).run(mapping, confirmLeaves, faultyFileOf(file));
  },
};

/** One file on its way: checked, and applied unless only the check was asked for. */
class ImportRun {
  private readonly imports: ImportService;
  private readonly runs: ImportRuns;

  constructor(
    private readonly work: Work,
    private readonly id: string,
  ) {
    this.imports = work.app.get(ImportService);
    this.runs = work.app.get(ImportRuns);
  }

  async run(mapping: unknown, confirmLeaves: number | null, faultyFile: string): Promise<ExitCode> {
    const { terminal, options } = this.work;
    await this.imports.prepareCheck(this.id, mapping);
    if (!options['json']) terminal.say(fileWords(await this.imports.read(this.id)));
    await this.runs.check(this.id, (seen) => this.bar(seen));
    const checked = await this.unlessFailed();
    const dry = options['dry-run'] === true;
    if (!dry) {
      await this.imports
        .prepareApply(this.id, confirmLeaves)
        .catch((error: unknown) => this.refused(checked, error));
      await this.runs.apply(this.id, null, confirmLeaves, (seen) => this.bar(seen));
      await this.unlessFailed();
    }
    const faulty = checked.counts?.faulty ?? 0;
    if (faulty > 0 && !dry) await this.writeFaulty(checked, faultyFile);
    await this.tell(checked, dry, faulty > 0 && !dry ? faultyFile : undefined);
    if (dry) await this.imports.forget(this.id);
    return faulty > 0 ? EXIT.refused : EXIT.done;
  }

  private bar(seen: { phase: string; done: number; total: number; share: number }): void {
    this.work.terminal.bar(seen.share, `${seen.phase} ${counted(seen.done)} of ${counted(seen.total)}`);
  }

  private async unlessFailed(): Promise<Seen> {
    const seen = await this.imports.read(this.id);
    if (seen.state !== 'failed') return seen;
    throw new Refusal(sentenceOfRefusal(seen.failure ?? { code: 'INTERNAL' }));
  }

  /** Who is refused still wants to see what the file would have done. */
  private refused(checked: Seen, error: unknown): never {
    if (!this.work.options['json']) this.work.terminal.say(countWords(checked));
    throw error;
  }

  private async writeFaulty(checked: Seen, faultyFile: string): Promise<void> {
    await pipeline(await this.imports.faultyFile(checked), createWriteStream(faultyFile));
  }

  private async tell(checked: Seen, dry: boolean, faultyFile: string | undefined): Promise<void> {
    const { terminal, options } = this.work;
    const problems = await this.work.app.get(ImportResults).problems(this.id, MOST_PROBLEMS);
    if (options['json']) {
      const { fileName, counts, notices } = checked;
      terminal.json({
        file: fileName,
        applied: !dry,
        counts,
        problems,
        notices,
        faultyFile: faultyFile ?? null,
      });
      return;
    }
    const { joins = 0, changes = 0, leaves = 0, rejoins = 0 } = checked.counts ?? {};
    const all = joins + changes + leaves + rejoins;
    terminal.result(
      dry
        ? `Nothing has been written. ${checked.fileName} would change:`
        : `Applied ${counted(all)} changes:`,
    );
    terminal.result(countWords(checked));
    if (problems.length > 0) terminal.result(problemWords(problems));
    if (faultyFile) terminal.result(`The rows that cannot be imported are in ${faultyFile}.`);
  }
}

/** Beside the file: people.csv → people.faulty.csv. */
function faultyFileOf(file: string): string {
  const { name, ext } = parse(file);
  return `${name}.faulty${ext || '.csv'}`;
}

function numberIn(text: string | boolean | undefined): number | null {
  if (text === undefined) return null;
  if (typeof text !== 'string' || !/^\d+$/.test(text))
    throw new UsageFault('--confirm-leaves takes a whole number.');
  return Number(text);
}

function mappingIn(file: string | boolean | undefined): unknown {
  if (typeof file !== 'string') return undefined;
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new Refusal(`${file} is no JSON: ${(error as Error).message}`);
  }
}
