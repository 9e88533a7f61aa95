import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLModule } from '@nestjs/graphql';
import { contextOf } from './context';
import { CompilingDriver, type CompilingDriverConfig } from './driver';
import { formatError } from './format-error';
import { LIMITS, limitRules } from './limits';
import { withoutPlainResolvers } from './plain-fields';

/** The GraphQL server: code first, every option of security.md R13 said explicitly and not left to NODE_ENV. */
export function graphqlModule(options: { production: boolean; schemaFile: string | true }) {
  return GraphQLModule.forRoot<CompilingDriverConfig>({
    driver: CompilingDriver,
    // Compiling takes longer than running once. Outside production it is done at once, so that specs meet what it makes.
    compileFrom: options.production ? 3 : 1,
    path: '/graphql',
    autoSchemaFile: options.schemaFile,
    sortSchema: true,
    transformSchema: withoutPlainResolvers,
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
    // No answer is kept by a cache (see headers.ts), and what it would reckon for it costs more than the fields themselves.
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled()],
    context: contextOf,
  });
}
