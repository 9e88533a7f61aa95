import type { TypedDocument } from '@obi/kernel';

interface Asked {
  readonly name: string;
  readonly variables: unknown;
}

interface GraphqlFailure {
  readonly kind: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly field?: string;
}

type Answer = { readonly data: unknown } | { readonly errors: readonly object[] } | 'offline';

/**
 * Only the network is faked: a page asks as it does in the browser, and gets what the spec laid out.
 * `const server = fakeServer(); server.answers(MyBeltsDocument, { belts: [] });`
 */
export class FakeServer {
  readonly asked: Asked[] = [];
  private readonly prepared = new Map<string, { name: string; answer: (variables: never) => Answer }>();

  constructor() {
    globalThis.fetch = (_: unknown, init?: RequestInit) => this.receive(init);
  }

  answers<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    answer: Result | ((variables: Variables) => Result),
  ): void {
    const make = answer instanceof Function ? answer : () => answer;
    this.prepare(document, (variables: Variables) => ({ data: make(variables) }));
  }

  refuses<Result, Variables>(document: TypedDocument<Result, Variables>, failure: GraphqlFailure): void {
    this.prepare(document, () => ({ errors: [{ message: failure.code, extensions: failure }] }));
  }

  isUnreachableFor<Result, Variables>(document: TypedDocument<Result, Variables>): void {
    this.prepare(document, () => 'offline');
  }

  /** The variables of each time that the document was asked for. */
  variablesOf<Result, Variables>(document: TypedDocument<Result, Variables>): readonly Variables[] {
    return this.asked
      .filter((each) => each.name === document.name)
      .map((each) => each.variables as Variables);
  }

  private prepare<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    answer: (variables: Variables) => Answer,
  ): void {
    this.prepared.set(document.id, { name: document.name, answer });
  }

  private async receive(init?: RequestInit): Promise<Response> {
    const { documentId, variables } = JSON.parse(String(init?.body)) as {
      documentId: string;
      variables: never;
    };
    const known = this.prepared.get(documentId);
    if (!known) throw new Error(`No answer was laid out for document ${documentId}`);
    this.asked.push({ name: known.name, variables });
    const answer = known.answer(variables);
    if (answer === 'offline') throw new TypeError('Failed to fetch');
    return { json: async () => JSON.parse(JSON.stringify(answer)) as unknown } as Response;
  }
}

export function fakeServer(): FakeServer {
  return new FakeServer();
}
