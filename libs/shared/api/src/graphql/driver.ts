import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { GraphQLSchema } from 'graphql';
import { CompiledDocuments } from './compiled-documents';

/** What Apollo hands to whoever runs documents in its place. */
interface GatewayRequest {
  readonly document: Parameters<CompiledDocuments['run']>[0]['document'];
  readonly source: string;
  readonly request: { readonly operationName?: string; readonly variables?: Record<string, unknown> };
  readonly context: unknown;
}

/** A gateway in Apollo's sense is the one place where documents may be run by somebody else. */
function gatewayOf(schema: GraphQLSchema, documents: CompiledDocuments) {
  return {
    onSchemaLoadOrUpdate(tell: (loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document, source, request: { operationName, variables }, context }: GatewayRequest) =>
        documents.run({ document, source, context, operationName, variables }),
    }),
    stop: async () => undefined,
  };
}

/** The options of Apollo, and how often a document is asked for before it is compiled. */
export interface CompilingDriverConfig extends ApolloDriverConfig {
  readonly compileFrom: number;
}

/** Nest's driver of Apollo, whose documents are compiled. */
export class CompilingDriver extends ApolloDriver {
  /** What is compiled so far; there once the server has started. */
  documents: CompiledDocuments | undefined;

  override start(options: CompilingDriverConfig): Promise<void> {
    const { schema, compileFrom, ...others } = options;
    if (!schema) throw new Error('The schema is made before the server starts');
    this.documents = new CompiledDocuments(schema, compileFrom);
    return super.start({ ...others, gateway: gatewayOf(schema, this.documents) } as ApolloDriverConfig);
  }
}
