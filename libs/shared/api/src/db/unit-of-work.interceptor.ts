import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Db } from './db';

const OWN_TRANSACTIONS = 'obi:own-transactions';

/** A mutation that keeps something even when it is refused (a counted guess), and so commits by itself; says why. */
export function OwnTransactions(reason: string) {
  return SetMetadata(OWN_TRANSACTIONS, reason);
}

/** Gives every mutation one transaction: its changes, its audit entry and what it publishes land together or not at all. */
@Injectable()
export class UnitOfWorkInterceptor implements NestInterceptor {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<string>() !== 'graphql') return next.handle();
    const info = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
    if (info.parentType.name !== 'Mutation') return next.handle();
    if (this.reflector.get(OWN_TRANSACTIONS, context.getHandler())) return next.handle();
    return from(this.db.transaction(() => lastValueFrom(next.handle())));
  }
}
