import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** What Apollo knows of a request when it is to be run. */
export interface DocumentRun {
  readonly document: DocumentNode;
  readonly source: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown>;
  readonly context: unknown;
}

/** Each is some ten kilobytes of code. Nobody fills our memory with documents: with that many, all begin anew. */
const MOST = 200;

/**
 * Runs what a document asks. One that is asked again and again is compiled into a function of its own, which needs a
 * third of the time; what that function does not do as GraphQL wants it (directives, mutations) is never compiled.
 */
export class CompiledDocuments {
  private readonly times = new WeakMap<DocumentNode, number>();
  private readonly compiled = new Map<DocumentNode, CompiledQuery | undefined>();
  private readonly byText = new Map<unknown, CompiledQuery>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly worthItFrom: number,
  ) {}

  /** What was made of exactly this text; undefined when it is not compiled. */
  knownAs(text: unknown): CompiledQuery | undefined {
    return this.byText.get(text);
  }

  async run(wish: DocumentRun): Promise<ExecutionResult> {
    const answer = await this.compiledFor(wish)?.query(undefined, wish.context, wish.variables ?? {});
    // Without data nothing was run: a variable was wrong, and who asked hears it in the usual words.
    if (answer?.data === undefined) return this.interpret(wish);
    return answer.errors ? { ...answer, errors: answer.errors.map(asUsual) } : answer;
  }

  private async interpret({ document, operationName, variables, context }: DocumentRun) {
    return execute({
      schema: this.schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables ?? null,
      contextValue: context,
    });
  }

  private compiledFor({ document, source }: DocumentRun): CompiledQuery | undefined {
    if (this.compiled.has(document)) return this.compiled.get(document);
    const times = (this.times.get(document) ?? 0) + 1;
    this.times.set(document, times);
    if (times < this.worthItFrom) return undefined;
    if (this.compiled.size >= MOST) this.beginAnew();
    const made =
      isOneQuery(document) && !source.includes('@') ? compileQuery(this.schema, document) : undefined;
    const query = made && isCompiledQuery(made) ? made : undefined;
    this.compiled.set(document, query);
    if (query) this.byText.set(source, query);
    return query;
  }

  private beginAnew(): void {
    this.compiled.clear();
    this.byText.clear();
  }
}

/** An error of a compiled document lacks what Apollo looks for first; what was thrown within it is the same. */
function asUsual({ message, path, originalError, locations }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, { path, originalError });
  return Object.assign(error, { locations });
}

/** Whether a document holds one operation, and that one only reads. */
function isOneQuery({ definitions }: DocumentNode): boolean {
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 && operations[0]?.operation === 'query';
}
