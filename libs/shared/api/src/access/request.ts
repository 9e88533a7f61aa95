import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from './actor';

/** A request with what the guard found out about it. */
export type ObiRequest = FastifyRequest & { actor?: Actor };

/** What every resolver finds in the GraphQL context. */
export interface GraphqlContext {
  readonly request: ObiRequest;
  readonly reply: FastifyReply;
  /** Batch loaders of this request, by name. */
  readonly loaders: Map<string, unknown>;
}

/** The HTTP request behind a resolver or a controller. */
export function requestOf(context: ExecutionContext): ObiRequest {
  return context.getType<string>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<GraphqlContext>().request
    : context.switchToHttp().getRequest<ObiRequest>();
}
