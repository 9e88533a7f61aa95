import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The head of the chain at some moment, signed and kept outside the database. */
export interface Checkpoint {
  /** Of which log: a folder may have been used with another database. Absent in checkpoints of the first days. */
  readonly log?: string;
  readonly position: number;
  readonly hash: string;
  readonly at: string;
}

const FILE = 'audit-checkpoints.jsonl';
const KEY = 'audit-signing.pem';

/** The folder that keeps checkpoints: who rewrites the whole chain in the database still cannot rewrite these. */
export class Checkpoints {
  private key: KeyObject | undefined;

  constructor(private readonly folder: string) {}

  append(checkpoint: Checkpoint): void {
    const text = JSON.stringify(checkpoint);
    const signature = sign(null, Buffer.from(text), this.signingKey()).toString('base64url');
    mkdirSync(this.folder, { recursive: true });
    appendFileSync(join(this.folder, FILE), `${JSON.stringify({ checkpoint: text, signature })}\n`);
  }

  /** All checkpoints in order; `forged` is the place of the first one whose signature does not fit. */
  read(): { checkpoints: Checkpoint[]; forged: number | undefined } {
    const path = join(this.folder, FILE);
    if (!existsSync(path)) return { checkpoints: [], forged: undefined };
    const publicKey = createPublicKey(this.signingKey());
    const checkpoints: Checkpoint[] = [];
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const { checkpoint, signature } = JSON.parse(line) as { checkpoint: string; signature: string };
      const known = JSON.parse(checkpoint) as Checkpoint;
      if (!verify(null, Buffer.from(checkpoint), publicKey, Buffer.from(signature, 'base64url'))) {
        return { checkpoints, forged: known.position };
      }
      checkpoints.push(known);
    }
    return { checkpoints, forged: undefined };
  }

  private signingKey(): KeyObject {
    if (this.key) return this.key;
    const path = join(this.folder, KEY);
    if (!existsSync(path)) {
      mkdirSync(this.folder, { recursive: true });
      const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
      writeFileSync(path, made, { mode: 0o600, flag: 'wx' });
    }
    this.key = createPrivateKey(readFileSync(path));
    return this.key;
  }
}
