import { createHash, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BYTES = 32;

/** A key, and the name under which the database knows that it was this one. */
export interface NamedKey {
  readonly name: string;
  readonly key: Buffer;
}

/** Where a key of this installation is: a setting, else a file beside its other data. It is never in the database. */
export interface KeyPlace {
  /** The variable of the environment that holds it: 32 bytes in base64. */
  readonly setting: string;
  readonly dataDir: string;
  readonly file: string;
  /** What its name begins from, so that the same bytes have another name for another purpose. */
  readonly purpose: string;
}

/** A key that is kept outside of the database; made when it is first needed and nobody set one. */
export class KeptKey {
  private known: NamedKey | undefined;

  constructor(private readonly place: KeyPlace) {}

  /** A setting that cannot be a key is said at the start, not when the key is first needed. */
  check(): void {
    this.fromSetting();
  }

  /** The key; made when there is none yet. */
  current(): NamedKey {
    return this.find() ?? (this.known = this.make());
  }

  /** The key of this name, if it is the one that this installation has. */
  called(name: string): NamedKey | undefined {
    const key = this.find();
    return key?.name === name ? key : undefined;
  }

  private find(): NamedKey | undefined {
    this.known ??= this.fromSetting() ?? this.fromFile();
    return this.known;
  }

  private fromSetting(): NamedKey | undefined {
    const { setting } = this.place;
    const text = process.env[setting];
    if (text === undefined || text === '') return undefined;
    const key = Buffer.from(text, 'base64');
    if (key.length !== BYTES) throw new Error(`${setting} must be ${BYTES} bytes in base64`);
    return this.named(key);
  }

  private fromFile(): NamedKey | undefined {
    if (!existsSync(this.path)) return undefined;
    return this.named(Buffer.from(readFileSync(this.path, 'utf8').trim(), 'base64'));
  }

  /** Written whole and then given its name, so that a second process that starts meanwhile reads the same key. */
  private make(): NamedKey {
    mkdirSync(join(this.place.dataDir, 'keys'), { recursive: true, mode: 0o700 });
    const half = `${this.path}.${process.pid}.${randomBytes(4).toString('hex')}`;
    writeFileSync(half, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    try {
      linkSync(half, this.path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(half);
    }
    return this.fromFile() as NamedKey;
  }

  private named(key: Buffer): NamedKey {
    const name = createHash('sha256').update(this.place.purpose).update(key).digest('hex').slice(0, 16);
    return { name, key };
  }

  private get path(): string {
    return join(this.place.dataDir, 'keys', this.place.file);
  }
}
