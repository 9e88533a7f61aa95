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
    void reply.code(statusOf(failure.kind)).send({ error: failure });
  }
}
