import type { FailureKind, Refusal } from '@obi/kernel';

/** An expected "no", carried from a service to the answer. Everything else that is thrown is a bug or a fault outside. */
export class Refused extends Error {
  readonly kind: FailureKind;

  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.kind = refusal.kind ?? 'REFUSED';
  }
}

/** Turns the answer of a rule into an error, when the rule said no. */
export function refuseIf(refusal: Refusal | undefined): void {
  if (refusal) throw new Refused(refusal);
}

/** The one answer for what does not exist and for what this person may not see (security.md R3). */
export function notFound(): never {
  throw new Refused({ code: 'NOT_FOUND', kind: 'NOT_FOUND' });
}

/** The answer for an input that cannot be read, with the field that it is about. */
export function badInput(code: string, field?: string, params?: Refusal['params']): never {
  throw new Refused({ code, kind: 'BAD_INPUT', field, params });
}

export function unauthenticated(): never {
  throw new Refused({ code: 'SIGN_IN_FIRST', kind: 'UNAUTHENTICATED' });
}
