import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import type { FailureKind, Refusal } from '@obi/kernel';
import { log } from '../log/log';
import { Refused } from './refused';
import { refusalOfSqlError } from './sql-errors';

/** The one shape in which GraphQL and REST answer that something failed. */
export interface Failure {
  readonly kind: FailureKind;
  readonly code: string;
  readonly params?: Refusal['params'];
  readonly field?: string;
  /** Only for bugs: what to tell the administrator; the log holds the rest. */
  readonly reference?: string;
}

const KIND_OF_STATUS: Record<number, FailureKind> = {
  400: 'BAD_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'NOT_FOUND',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'BAD_INPUT',
  415: 'BAD_INPUT',
};

/** Answers what a thrown error means; a bug is logged with a reference and shows nothing of itself. */
export function failureOf(error: unknown): Failure {
  const refusal = error instanceof Refused ? error.refusal : refusalOfSqlError(error);
  if (refusal) {
    const { code, params, field } = refusal;
    return { kind: refusal.kind ?? 'REFUSED', code, ...(params && { params }), ...(field && { field }) };
  }
  if (error instanceof HttpException) {
    const kind = KIND_OF_STATUS[error.getStatus()];
    if (kind) return { kind, code: kind };
  }
  if (wentAway(error)) return { kind: 'INTERNAL', code: 'WENT_AWAY' };
  const reference = randomUUID().slice(0, 8).toUpperCase();
  log.error({ err: error, reference }, 'a bug');
  return { kind: 'INTERNAL', code: 'INTERNAL', reference };
}

/** The browser left before the answer was whole, to another page or for good: nobody is there to be told. */
function wentAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** The HTTP status of a failure on a REST route. */
export function statusOf(kind: FailureKind): number {
  return { UNAUTHENTICATED: 401, NOT_FOUND: 404, REFUSED: 422, BAD_INPUT: 400, CONFLICT: 409, INTERNAL: 500 }[
    kind
  ];
}
