import { inject, signal, type Signal } from '@angular/core';
import type { TypedDocument } from '@obi/kernel';
import { FreshSignIn, NOT_FRESH } from '../session/fresh-sign-in';
import { asFailure, type Failure } from './failure';
import { Transport } from './transport';

/** What a form does: send, be pending, and say why it was refused. */
export interface Mutation<Result, Variables> {
  /** The answer, or undefined when it failed: then `refusal` says why. While one is pending a second is not sent. */
  readonly run: (variables: Variables) => Promise<Result | undefined>;
  readonly isPending: Signal<boolean>;
  readonly refusal: Signal<Failure | undefined>;
  /** Forgets the refusal, as when a sheet is opened again. */
  readonly reset: () => void;
}

/** Sends a change to the server when it is told to; one that needs a fresh sign-in asks for it and is sent again. */
export function injectMutation<Result, Variables>(
  document: TypedDocument<Result, Variables>,
): Mutation<Result, Variables> {
  const transport = inject(Transport);
  const signIn = inject(FreshSignIn);
  const isPending = signal(false);
  const refusal = signal<Failure | undefined>(undefined);
  const run = async (variables: Variables): Promise<Result | undefined> => {
    if (isPending()) return undefined;
    isPending.set(true);
    refusal.set(undefined);
    try {
      return await transport.execute(document, variables).catch(async (error: unknown) => {
        if (asFailure(error).code !== NOT_FRESH || !(await signIn.confirm())) throw error;
        return transport.execute(document, variables);
      });
    } catch (error) {
      refusal.set(asFailure(error));
      return undefined;
    } finally {
      isPending.set(false);
    }
  };
  return {
    run,
    isPending: isPending.asReadonly(),
    refusal: refusal.asReadonly(),
    reset: () => refusal.set(undefined),
  };
}
