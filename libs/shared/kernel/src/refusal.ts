/** What kind of failure an answer is. The browser and the server share these words. */
export type FailureKind = 'UNAUTHENTICATED' | 'NOT_FOUND' | 'REFUSED' | 'BAD_INPUT' | 'CONFLICT' | 'INTERNAL';

/**
 * The expected "no" of a rule. `code` comes from the context's `refusals.ts`; `params` fill its sentence;
 * `field` names the input that it is about, when there is one. Rules answer a refusal, they do not throw it.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly kind?: Exclude<FailureKind, 'INTERNAL'>;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly field?: string;
}

/** Marks a value that the compiler has proved impossible, so that a new case does not compile until handled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
