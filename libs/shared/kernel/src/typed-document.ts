/**
 * A registered document: the browser sends its `id` (the hash of the text), never the text itself.
 * `Result` and `Variables` exist for the compiler only.
 */
export interface TypedDocument<Result, Variables = Record<string, never>> {
  readonly id: string;
  readonly name: string;
  readonly __type?: (variables: Variables) => Result;
}
