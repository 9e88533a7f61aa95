import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/** Where a text belongs. It is authenticated with the text: moved to another place, it does not open. */
export interface Place {
  readonly pairId: string;
  readonly id: string;
  readonly authorId: string;
}

const bound = ({ pairId, id, authorId }: Place): Buffer => Buffer.from(`${pairId}:${id}:${authorId}`);

/** Encrypts bytes for one purpose: version, nonce, tag, ciphertext. */
export function sealBytes(key: Buffer, purpose: Buffer, bytes: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG }).setAAD(purpose);
  const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), text]);
}

/** Decrypts what was sealed for the same purpose; anything else throws. */
export function openBytes(key: Buffer, purpose: Buffer, sealed: Buffer): Buffer {
  if (sealed[0] !== VERSION) throw new Error('Sealed in a form that this version does not know');
  const nonce = sealed.subarray(1, 1 + NONCE);
  const tag = sealed.subarray(1 + NONCE, 1 + NONCE + TAG);
  const cipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG })
    .setAAD(purpose)
    .setAuthTag(tag);
  return Buffer.concat([cipher.update(sealed.subarray(1 + NONCE + TAG)), cipher.final()]);
}

export function sealText(key: Buffer, place: Place, text: string): Buffer {
  return sealBytes(key, bound(place), Buffer.from(text, 'utf8'));
}

export function openText(key: Buffer, place: Place, sealed: Buffer): string {
  return openBytes(key, bound(place), sealed).toString('utf8');
}

/** A code over what was written: tells a repeated send from another one, and tells nothing to who lacks the key. */
export function codeOf(key: Buffer, content: readonly unknown[]): Buffer {
  return createHmac('sha256', key).update(JSON.stringify(content)).digest();
}
