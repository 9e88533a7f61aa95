import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Encoding,
  encodingOf,
  readUtf8,
  refusalToFile,
  UTF8_START,
  type Utf8Reading,
} from '@obi/people/rules';
import { CONFIG, type Config, Refused, refuseIf } from '@obi/shared/api';

/** A file as it was kept, with what its bytes say. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly encoding: Encoding;
}

/** What is said of a file that is larger than what the server takes. */
export const TOO_LARGE = { code: 'PEOPLE_IMPORT_FILE_TOO_LARGE', kind: 'BAD_INPUT' } as const;
/** The first bytes tell a workbook or UTF-16 from text. */
const START = 4_096;

/** Keeps the files that HR brings, outside the database and never in memory as a whole. */
@Injectable()
export class ImportFiles {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Writes the stream to the folder of imports; what is no text file is refused and not kept. */
  async keep(id: string, source: Readable & { readonly truncated?: boolean }): Promise<KeptFile> {
    await mkdir(this.folder(), { recursive: true, mode: 0o700 });
    const half = `${this.path(id)}.part`;
    const measure = new Measure();
    try {
      await pipeline(
        source,
        (pieces: AsyncIterable<Buffer>) => measure.over(pieces),
        createWriteStream(half, { mode: 0o600 }),
      );
      if (source.truncated) throw new Refused(TOO_LARGE);
      refuseIf(refusalToFile(measure.start));
      await rename(half, this.path(id));
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
    return { path: this.path(id), ...measure.answer() };
  }

  path(id: string): string {
    return join(this.folder(), `${id}.csv`);
  }

  async exists(id: string): Promise<boolean> {
    return stat(this.path(id)).then(
      () => true,
      () => false,
    );
  }

  open(id: string): ReadStream {
    return createReadStream(this.path(id));
  }

  async forget(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
  }

  private folder(): string {
    return join(this.config.dataDir, 'imports');
  }
}

/** Measures a file while it passes. */
class Measure {
  start: Buffer = Buffer.alloc(0);
  private bytes = 0;
  private readonly hash = createHash('sha256');
  private reading: Utf8Reading = UTF8_START;

  async *over(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      if (this.start.length < START) this.start = Buffer.concat([this.start, piece]).subarray(0, START);
      this.bytes += piece.length;
      this.hash.update(piece);
      this.reading = readUtf8(piece, this.reading);
      yield piece;
    }
  }

  answer(): Omit<KeptFile, 'path'> {
    return { bytes: this.bytes, sha256: this.hash.digest(), encoding: encodingOf(this.reading) };
  }
}
