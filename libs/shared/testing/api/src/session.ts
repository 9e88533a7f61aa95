import { createHash, randomBytes } from 'node:crypto';

/** A session as the server makes it: the cookie for the browser, its hash for the database. */
export function newSession(): { cookie: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { cookie: `__Host-obi=${token}`, hash: createHash('sha256').update(token).digest() };
}
