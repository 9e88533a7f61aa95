import { createHash, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '@obi/shared/api';

const BYTES = 32;

/** The key that wraps the keys of the pairs, and the name under which the database knows that it was this one. */
export interface MasterKey {
  readonly name: string;
  readonly key: Buffer;
}

function named(key: Buffer): MasterKey {
  const name = createHash('sha256').update('obi notes key').update(key).digest('hex').slice(0, 16);
  return { name, key };
}

/**
 * The master key of all notes: from `OBI_NOTES_KEY` (32 bytes in base64), else from a file beside the other data of
 * this installation, made when the first pair begins. It is never in the database.
 */
@Injectable()
export class NotesKey implements OnModuleInit {
  private known: MasterKey | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** A key that cannot be one is said at the start, not when the first note is written. */
  onModuleInit(): void {
    this.fromSettings();
  }

  /** The key to wrap with; made when there is none yet. */
  current(): MasterKey {
    return this.find() ?? (this.known = this.make());
  }

  /** The key of this name, if it is the one that this installation has. */
  called(name: string): MasterKey | undefined {
    const key = this.find();
    return key?.name === name ? key : undefined;
  }

  private find(): MasterKey | undefined {
    this.known ??= this.fromSettings() ?? this.fromFile();
    return this.known;
  }

  private fromSettings(): MasterKey | undefined {
    const text = process.env['OBI_NOTES_KEY'];
    if (text === undefined || text === '') return undefined;
    const key = Buffer.from(text, 'base64');
    if (key.length !== BYTES) throw new Error('OBI_NOTES_KEY must be 32 bytes in base64');
    return named(key);
  }

  private fromFile(): MasterKey | undefined {
    if (!existsSync(this.path)) return undefined;
    return named(Buffer.from(readFileSync(this.path, 'utf8').trim(), 'base64'));
  }

  /** Written whole and then given its name, so that a second process that starts meanwhile reads the same key. */
  private make(): MasterKey {
    mkdirSync(join(this.config.dataDir, 'keys'), { recursive: true, mode: 0o700 });
    const half = `${this.path}.${process.pid}.${randomBytes(4).toString('hex')}`;
    writeFileSync(half, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    try {
      linkSync(half, this.path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(half);
    }
    return this.fromFile() as MasterKey;
  }

  private get path(): string {
    return join(this.config.dataDir, 'keys', 'notes.key');
  }
}
