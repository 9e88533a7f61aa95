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

/** Gives every error of an answer the shape `extensions { kind, code, params, field }`, and hides what a bug says. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const failure = failureIn(formatted, thrown);
  const message = failure.kind === 'INTERNAL' ? 'Something went wrong on our side.' : formatted.message;
  return {
    message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { ...failure },
  };
}
