import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The headers of every answer (security.md R16); pages add their own Content-Security-Policy with a nonce. */
const HEADERS: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

/** Scripts and styles of our own only; those of the page itself by its nonce. */
export function contentSecurityPolicy(nonce?: string): string {
  const own = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${own}`,
    `style-src ${own}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#bundler obi-worker',
  ].join('; ');
}

/** What answers of the API may do when a browser shows them as a page: nothing but what is ours. */
const API_POLICY = contentSecurityPolicy();

/** Sets the headers on every answer; what the API answers is never kept by a cache. */
export function addHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply) => completeHeaders(request, reply));
}

/** The headers of one answer: for what is answered before any hook runs. */
export function completeHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(HEADERS);
  if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', API_POLICY);
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  if (request.url.startsWith('/graphql')) reply.removeHeader('x-powered-by');
}
