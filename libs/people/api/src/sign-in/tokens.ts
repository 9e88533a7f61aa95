import { createHash, randomBytes } from 'node:crypto';

/** The cookie of a session; the prefix makes browsers keep it to this host and to secure connections. */
export const SESSION_COOKIE = '__Host-obi';

/** A new secret of 256 bits and the hash under which the database knows it. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/** The token of the session among the cookies of a request. */
export function sessionTokenIn(cookies: string | undefined): string | undefined {
  for (const part of cookies?.split(';') ?? []) {
    const [name, value] = part.trim().split('=', 2);
    if (name === SESSION_COOKIE && value) return value;
  }
  return undefined;
}

/** The cookie that begins a session, or ends it when there is no token. */
export function sessionCookie(token: string | undefined, seconds: number): string {
  const age = token === undefined ? 0 : seconds;
  return `${SESSION_COOKIE}=${token ?? ''}; Path=/; Max-Age=${age}; HttpOnly; Secure; SameSite=Lax`;
}
