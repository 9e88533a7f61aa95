import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** What Apollo knows of a request when it is to be run. */
export interface DocumentRun {
  readonly document: DocumentNode;
  readonly source: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  readonly context: unknown;
}

/** A document as a function, and the name of its one operation. */
export interface Compiled {
  readonly query: CompiledQuery['query'];
  readonly operationName: string | undefined;
}

/** Each is some ten kilobytes of code. Nobody fills our memory with documents: with that many, all begin anew. */
const MOST = 200;

/**
 * Runs what a document asks. One that is asked again and again is compiled into a function of its own, which needs a
 * third of the time; what that function does not do as GraphQL wants it (directives, mutations) is never compiled.
 */
export class CompiledDocuments {
  private readonly times = new WeakMap<DocumentNode, number>();
  private readonly compiled = new Map<DocumentNode, Compiled | undefined>();
  private readonly byText = new Map<unknown, Compiled>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly worthItFrom: number,
  ) {}

  /** What was made of exactly this text; undefined when it is not compiled. */
  knownAs(text: unknown): Compiled | undefined {
    return this.byText.get(text);
  }

  async run(wish: DocumentRun): Promise<ExecutionResult> {
    const compiled = this.compiledFor(wish);
    if (!compiled || (wish.operationName ?? compiled.operationName) !== compiled.operationName)
      return this.interpret(wish);
    const answer = await compiled.query(undefined, wish.context, wish.variables ?? {});
    // Without data nothing was run: a variable was wrong, and who asked hears it in the usual words.
    if (answer.data === undefined) return this.interpret(wish);
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

  private compiledFor({ document, source }: DocumentRun): Compiled | undefined {
    if (this.compiled.has(document)) return this.compiled.get(document);
    const times = (this.times.get(document) ?? 0) + 1;
    this.times.set(document, times);
    if (times < this.worthItFrom) return undefined;
    if (this.compiled.size >= MOST) this.beginAnew();
    const compiled = source.includes('@') ? undefined : this.compile(document);
    this.compiled.set(document, compiled);
    if (compiled) this.byText.set(source, compiled);
    return compiled;
  }

  private compile(document: DocumentNode): Compiled | undefined {
    const operation = onlyOperationOf(document);
    if (operation?.operation !== 'query') return undefined;
    const made = compileQuery(this.schema, document);
    return isCompiledQuery(made) ? { query: made.query, operationName: operation.name?.value } : undefined;
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

/** The operation of a document that holds just one. */
function onlyOperationOf({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 ? operations[0] : undefined;
}
