import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { failureOf, type Failure } from '../errors/failure';

/** What Apollo itself says about a document that cannot be run. */
const OF_THE_DOCUMENT = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

function failureIn(formatted: GraphQLFormattedError, thrown: unknown): Failure {
  const inner = unwrapResolverError(thrown);
  const said = (inner instanceof GraphQLError ? inner.extensions : formatted.extensions) ?? {};
  if (typeof said['kind'] === 'string') return said as unknown as Failure;
  if (inner instanceof GraphQLError) {
    const code = String(formatted.extensions?.['code'] ?? '');
    const cause: unknown = inner.originalError;
    if (cause && !(cause instanceof GraphQLError)) return failureOf(cause);
    if (OF_THE_DOCUMENT.has(code) || thrown === inner)
      return { kind: 'BAD_INPUT', code: code || 'BAD_INPUT' };
  }
  return failureOf(inner);
}

/** What is wrong with a document is told in words; of everything else the code, never what a database or a bug says. */
function messageOf(failure: Failure, formatted: GraphQLFormattedError, thrown: unknown): string {
  if (failure.kind === 'INTERNAL') return 'Something went wrong on our side.';
  return unwrapResolverError(thrown) instanceof GraphQLError ? formatted.message : failure.code;
}

/** Gives every error of an answer the shape `extensions { kind, code, params, field }`. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const failure = failureIn(formatted, thrown);
  return {
    message: messageOf(failure, formatted, thrown),
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { ...failure },
  };
}
