import type { FailureKind } from '@obi/kernel';

/**
 * Why an operation did not succeed, as the server says it in `extensions {kind, code, params, field}`.
 * `OFFLINE` is the browser's own: the server was not reached.
 */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly kind: FailureKind | 'OFFLINE',
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly field: string | null = null,
    /** The code to quote when asking for help. */
    readonly reference: string | null = null,
  ) {
    super(code);
  }
}

interface GraphqlError {
  readonly message?: string;
  readonly extensions?: {
    readonly kind?: FailureKind;
    readonly code?: string;
    readonly params?: Readonly<Record<string, string | number>>;
    readonly field?: string;
    readonly reference?: string;
  };
}

/** The failure that a GraphQL error stands for; what carries no kind is a fault of ours. */
export function failureOf(error: GraphqlError): Failure {
  const {
    kind = 'INTERNAL',
    code = 'INTERNAL',
    params = {},
    field = null,
    reference = null,
  } = error.extensions ?? {};
  return new Failure(kind, code, params, field, reference);
}

/** Any thrown value as a failure. */
export function asFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure('INTERNAL', 'INTERNAL');
}
