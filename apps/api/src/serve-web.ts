import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { completeHeaders, type Config, contentSecurityPolicy } from '@obi/shared/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const YEAR_SECONDS = 31_536_000;
/** File names that carry the hash of their content and so never change. */
const HASHED = /-[A-Za-z0-9_-]{8}\.(js|css|woff2)$/;
/** What a browser asks for by itself; the keys of modules and clauses in addresses have dots too. */
const FILE = /\.(js|css|map|json|svg|png|ico|txt|xml|woff2|webmanifest)$/i;
const NONCE = /CSP_NONCE/g;
const NOTHING = { error: { kind: 'NOT_FOUND', code: 'NOT_FOUND' } };

/** Serves the built web app: hashed files for ever, compressed when it was built; every other path is the page itself. */
export async function serveWeb(fastify: FastifyInstance, folder: string, config: Config): Promise<void> {
  const page = pageOf(folder);
  await fastify.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = HASHED.test(path.replace(/\.(br|gz)$/, ''));
      reply.header('cache-control', hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  if (!config.production) await serveGraphiql(fastify);
  fastify.get('/*', (request, reply) => answerPage(request, reply, page));
}

function answerPage(request: FastifyRequest, reply: FastifyReply, page: string): FastifyReply {
  const isFile = FILE.test(request.url.split('?')[0] ?? '');
  if (isFile || request.url.startsWith('/api/')) return reply.code(404).send(NOTHING);
  return reply.send(pageFor(reply, page));
}

/**
 * What is answered where an address cannot be read, as `/%ff`, or a part of it is longer than any of ours: the page,
 * which says that there is nothing, where a browser asks for one; a code to everybody else.
 */
export function unreadableAddress(folder: string | undefined) {
  const page = folder === undefined ? undefined : pageOf(folder);
  return (_: Error, request: FastifyRequest, reply: FastifyReply): void => {
    const wantsPage = request.method === 'GET' && !!request.headers.accept?.includes('text/html');
    const isApi = request.url.startsWith('/api/');
    const answer = page !== undefined && wantsPage && !isApi ? pageFor(reply, page) : NOTHING;
    // No route was found, so no hook runs.
    completeHeaders(request, reply);
    void reply.code(404).send(answer);
  };
}

const pageOf = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

/** The page with a nonce of its own, and the headers that go with it. */
function pageFor(reply: FastifyReply, page: string): string {
  const nonce = randomBytes(16).toString('base64');
  reply
    .header('content-security-policy', contentSecurityPolicy(nonce))
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8');
  return page.replace(NONCE, nonce);
}

/** The query editor, from our own server and only outside production. */
async function serveGraphiql(fastify: FastifyInstance): Promise<void> {
  const load = createRequire(__filename);
  const { ruruHTML } = load('ruru/server') as { ruruHTML: (config: object) => string };
  const assets = join(dirname(load.resolve('ruru/server')), '..', 'static');
  await fastify.register(fastifyStatic, {
    root: assets,
    prefix: '/graphiql/assets/',
    decorateReply: false,
    wildcard: true,
  });
  fastify.get('/graphiql', (_, reply) =>
    reply
      .header(
        'content-security-policy',
        "default-src 'self' 'unsafe-inline' blob: data:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
      )
      .type('text/html')
      .send(ruruHTML({ endpoint: '/graphql', staticPath: '/graphiql/assets/' })),
  );
}
