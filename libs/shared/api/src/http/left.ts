import type { FastifyReply } from 'fastify';

/** Aborted as soon as whoever asked is gone: the page was left, or something else is asked instead. */
export function leftSignal({ raw }: FastifyReply): AbortSignal {
  const left = new AbortController();
  raw.once('close', () => left.abort());
  return left.signal;
}
