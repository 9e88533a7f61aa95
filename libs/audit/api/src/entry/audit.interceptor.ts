import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { Db, requestOf } from '@obi/shared/api';
import type { GraphQLResolveInfo } from 'graphql';
import { type Observable, mergeMap } from 'rxjs';
import { AuditLog } from './audit-log';

/** Writes an entry for every mutation whose service did not write a better one, so that nobody can forget it. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(AuditLog) private readonly log: AuditLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<string>() !== 'graphql' || !this.db.inTransaction) return next.handle();
    const info = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (!this.db.hasRemark('audited')) {
          const actorId = requestOf(context).actor?.id ?? null;
          await this.log.record({ actorId, operation: `mutation.${info.fieldName}` });
        }
        return answer;
      }),
    );
  }
}
