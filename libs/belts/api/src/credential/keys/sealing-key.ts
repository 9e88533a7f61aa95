import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config, KeptKey } from '@obi/shared/api';

const NONCE = 12;
const TAG = 16;

/**
 * Seals the private keys with which the company signs. The key is `OBI_CREDENTIAL_KEY`, else a file beside the other data
 * of this installation, made when the first certificate is signed. It is never in the database.
 */
@Injectable()
export class SealingKey implements OnModuleInit {
  private readonly kept: KeptKey;

  constructor(@Inject(CONFIG) { dataDir }: Config) {
    this.kept = new KeptKey({
      setting: 'OBI_CREDENTIAL_KEY',
      dataDir,
      file: 'credentials.key',
      purpose: 'obi credentials key',
    });
  }

  onModuleInit(): void {
    this.kept.check();
  }

  /** The sealed bytes, and the name of the key that opens them. */
  seal(bytes: Buffer): { sealed: Buffer; sealedWith: string } {
    const { name, key } = this.kept.current();
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]), sealedWith: name };
  }

  /** What was sealed, or undefined when this installation does not have the key. */
  open({ sealed, sealedWith }: { sealed: Buffer; sealedWith: string }): Buffer | undefined {
    const named = this.kept.called(sealedWith);
    if (!named) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', named.key, sealed.subarray(0, NONCE));
    decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
  }
}
