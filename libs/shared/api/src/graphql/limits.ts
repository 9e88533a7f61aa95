import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

/** The limits on a document that somebody sends (security.md R14), somewhat above what our own screens need. */
export const LIMITS = {
  characters: 10_000,
  tokens: 1_000,
  aliases: 15,
  depth: 10,
  cost: 20_000,
  bodyBytes: 256 * 1024,
} as const;

const BAD_INPUT = { kind: 'BAD_INPUT', code: 'DOCUMENT_TOO_LARGE' };

/**
 * What a limit says of a document: a fault of the document like any other, told and not thrown, because what a rule
 * throws Apollo takes for a bug of ours. Fragments count as if their fields stood in their place.
 */
const told = {
  exposeLimits: true,
  flattenFragments: true,
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, { message }: GraphQLError): void =>
      context?.reportError(new GraphQLError(message, { extensions: BAD_INPUT })),
  ],
};

/** The validation rules that keep a document small enough to answer. */
export function limitRules(): ValidationRule[] {
  return [
    maxAliasesRule({ n: LIMITS.aliases, allowList: [], ...told }),
    maxDepthRule({ n: LIMITS.depth, ...told }),
    costLimitRule({ maxCost: LIMITS.cost, ...told }),
  ];
}
