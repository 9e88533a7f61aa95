import { Inject, Injectable } from '@nestjs/common';
import { CurriculumQuery, type VersionText } from '@obi/curriculum/api';
import { Db, notFound } from '@obi/shared/api';
import type { PathRow } from './path.sql';

/** A published module as JSON, in the pieces between which the person's own facts go. */
interface ModulePieces {
  readonly before: string;
  readonly steps: readonly { readonly mark: string; readonly before: string }[];
}

/**
 * The texts that everybody's path shows, kept as JSON: published versions of modules and of the ladder never change, so
 * they are read once, and the hot read asks the database only for what one person did.
 */
@Injectable()
export class PathTexts {
  private readonly ladders = new Map<number, string>();
  private readonly modules = new Map<string, ModulePieces>();

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CurriculumQuery) private readonly curriculum: CurriculumQuery,
  ) {}

  /** The JSON of `Path` for one person's row. */
  async pathOf(row: PathRow): Promise<string> {
    const ladder =
      row.ladder === null ? '[]' : (this.ladders.get(row.ladder) ?? (await this.ladder(row.ladder)));
    const completed = linesOf(row.completed);
    const done = linesOf(row.steps);
    let modules = '';
    for (const line of linesOf(row.modules)) {
      const pieces = this.modules.get(line) ?? (await this.module(line));
      const isCompleted = completed.has(line.slice(0, line.indexOf(' ')));
      modules += `${modules && ','}${pieces.before}${isCompleted},"steps":[${stepsOf(pieces, done)}]}`;
    }
    return `${row.own.slice(0, -1)},"ladder":${ladder},"modules":[${modules}]}`;
  }

  private async ladder(version: number): Promise<string> {
    const row = await this.db.row<{ shown: string }>(
      'select shown::text from belts.ladder_shown where version = $1',
      [version],
    );
    const shown = row?.shown ?? notFound();
    this.ladders.set(version, shown);
    return shown;
  }

  /** A line names key, version and position; the version has the text. */
  private async module(line: string): Promise<ModulePieces> {
    const [key = '', version, position] = line.split(' ');
    const text = await this.curriculum.versionText(key, Number(version));
    const pieces = piecesOf(key, Number(position), text);
    this.modules.set(line, pieces);
    return pieces;
  }
}

function piecesOf(key: string, position: number, { steps, ...text }: VersionText): ModulePieces {
  const { title, summary, quote, minutes } = text;
  return {
    before: `${JSON.stringify({ key, title, summary, quote, minutes, position }).slice(0, -1)},"completed":`,
    steps: steps.map((step) => ({
      mark: `${key} ${step.key} ${step.hash}`,
      before: `${JSON.stringify({ key: step.key, type: step.type, title: step.title }).slice(0, -1)},"done":`,
    })),
  };
}

/** A step is done when it was done in the text that it has now. */
function stepsOf({ steps }: ModulePieces, done: ReadonlySet<string>): string {
  let json = '';
  for (const { mark, before } of steps) json += `${json && ','}${before}${done.has(mark)}}`;
  return json;
}

const linesOf = (text: string | null): Set<string> => new Set(text === null ? [] : text.split('\n'));
