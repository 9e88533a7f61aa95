import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { failureOf, statusOf } from '../errors/failure';

/** Answers what a REST route throws in the same words as GraphQL; GraphQL formats its own errors. */
@Catch()
export class FailureFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const failure = failureOf(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // A route may have named its type and how long its answer keeps; neither is true of a failure.
    void reply
      .code(statusOf(failure.kind))
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send({ error: failure });
  }
}
