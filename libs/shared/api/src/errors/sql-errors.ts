import type { Refusal } from '@obi/kernel';

interface SqlError {
  readonly code?: string;
  readonly constraint?: string;
}

function sqlErrorOf(error: unknown): SqlError | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const inner = (error as { driverError?: unknown }).driverError ?? error;
  const code = (inner as SqlError).code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? (inner as SqlError) : undefined;
}

/** Serialization failures and deadlocks: the whole unit of work may simply run again. */
export function isWorthAnotherTry(error: unknown): boolean {
  const code = sqlErrorOf(error)?.code;
  return code === '40001' || code === '40P01';
}

/**
 * What a database error means to the person who asked. A constraint that two requests raced for is a conflict;
 * an id that is no id is the same as one that does not exist. Undefined: it is a bug.
 */
export function refusalOfSqlError(error: unknown): Refusal | undefined {
  const sql = sqlErrorOf(error);
  switch (sql?.code) {
    case '23505':
    case '23P01':
    case '40001':
    case '40P01':
      return { code: 'CONFLICT', kind: 'CONFLICT' };
    case '22P02':
      return { code: 'NOT_FOUND', kind: 'NOT_FOUND' };
    case '22001':
    case '22003':
    case '22007':
    case '22008':
    case '22021':
    case '22P05':
      return { code: 'BAD_INPUT', kind: 'BAD_INPUT' };
    case '57014':
      return { code: 'TOOK_TOO_LONG', kind: 'REFUSED' };
    default:
      return undefined;
  }
}

/** Whether the error is the violation of this named constraint. */
export function violates(error: unknown, constraint: string): boolean {
  return sqlErrorOf(error)?.constraint === constraint;
}
