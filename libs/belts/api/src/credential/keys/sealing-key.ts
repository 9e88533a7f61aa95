import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '@obi/shared/api';

const BYTES = 32;
const NONCE = 12;
const TAG = 16;

/**
 * Seals the private keys with which the company signs. The key is `OBI_CREDENTIAL_KEY` (32 bytes in base64), else a file
 * beside the other data of this installation, made when the first certificate is signed. It is never in the database.
 */
@Injectable()
export class SealingKey implements OnModuleInit {
  private known: Buffer | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** A key that cannot be one is said at the start, not when the first certificate is asked for. */
  onModuleInit(): void {
    this.fromSettings();
  }

  /** The sealed bytes, and the name of the key that opens them. */
  seal(bytes: Buffer): { sealed: Buffer; sealedWith: string } {
    const key = this.find() ?? this.make();
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]), sealedWith: nameOf(key) };
  }

  /** What was sealed, or undefined when this installation does not have the key. */
  open({ sealed, sealedWith }: { sealed: Buffer; sealedWith: string }): Buffer | undefined {
    const key = this.find();
    if (!key || nameOf(key) !== sealedWith) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE));
    decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
  }

  private find(): Buffer | undefined {
    this.known ??= this.fromSettings() ?? this.fromFile();
    return this.known;
  }

  private fromSettings(): Buffer | undefined {
    const text = process.env['OBI_CREDENTIAL_KEY'];
    if (text === undefined || text === '') return undefined;
    const key = Buffer.from(text, 'base64');
    if (key.length !== BYTES) throw new Error('OBI_CREDENTIAL_KEY must be 32 bytes in base64');
    return key;
  }

  private fromFile(): Buffer | undefined {
    return existsSync(this.path) ? Buffer.from(readFileSync(this.path, 'utf8').trim(), 'base64') : undefined;
  }

  /** Written whole and then given its name, so that a second process that starts meanwhile reads the same key. */
  private make(): Buffer {
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
    return (this.known = this.fromFile() as Buffer);
  }

  private get path(): string {
    return join(this.config.dataDir, 'keys', 'credentials.key');
  }
}

function nameOf(key: Buffer): string {
  return createHash('sha256').update('obi credentials key').update(key).digest('hex').slice(0, 16);
}
