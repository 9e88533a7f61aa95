import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import type { GraphqlContext, ObiRequest } from '../access/request';
import { formatError } from './format-error';
import { LIMITS, limitRules } from './limits';

/** The GraphQL server: code first, every option of security.md R13 said explicitly and not left to NODE_ENV. */
export function graphqlModule(options: { production: boolean; schemaFile: string | true }) {
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: options.schemaFile,
    sortSchema: true,
    graphiql: false,
    introspection: !options.production,
    hideSchemaDetailsFromClientErrors: options.production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    cache: 'bounded',
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: limitRules(),
    formatError,
    plugins: [ApolloServerPluginLandingPageDisabled()],
    context: (request: ObiRequest, reply: FastifyReply): GraphqlContext => ({
      request,
      reply,
      loaders: new Map(),
    }),
  });
}
