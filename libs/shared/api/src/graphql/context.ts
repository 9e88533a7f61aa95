import type { FastifyReply } from 'fastify';
import type { GraphqlContext, ObiRequest } from '../access/request';

/** What the resolvers of one request share. */
export function contextOf(request: ObiRequest, reply: FastifyReply): GraphqlContext & { req: ObiRequest } {
  // `req` is Nest's own word for it: without one, Nest copies the context to add it.
  return { request, req: request, reply, loaders: new Map() };
}
