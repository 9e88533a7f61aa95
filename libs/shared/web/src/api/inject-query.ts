import { computed, inject, linkedSignal, resource, type Signal } from '@angular/core';
import type { TypedDocument } from '@obi/kernel';
import { asFailure, type Failure } from './failure';
import { Transport } from './transport';

/** What a page reads: the data, whether it is on its way, why it failed, and a way to ask again. */
export interface Query<Result> {
  /** Undefined until the first answer; old data stays while the same question is asked again, also when that fails. */
  readonly value: Signal<Result | undefined>;
  readonly isLoading: Signal<boolean>;
  readonly error: Signal<Failure | undefined>;
  readonly refetch: () => void;
}

/**
 * Asks the server whenever the variables change; `undefined` means "not yet".
 * `keep: 'always'` leaves the old data on screen while other variables are asked for: for tables with filters.
 */
export function injectQuery<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  variables: () => Variables | undefined,
  { keep = 'same' }: { readonly keep?: 'same' | 'always' } = {},
): Query<Result> {
  const transport = inject(Transport);
  const asked = resource({
    params: variables,
    equal: () => false,
    loader: ({ params, abortSignal }) => transport.execute(document, params as Variables, abortSignal),
  });
  const value = linkedSignal<{ now: Result | undefined; status: string }, Result | undefined>({
    source: () => ({ now: asked.hasValue() ? asked.value() : undefined, status: asked.status() }),
    computation: ({ now, status }, before) => {
      if (now !== undefined) return now;
      const kept = status === 'error' || status === 'reloading' || keep === 'always';
      return kept ? before?.value : undefined;
    },
  });
  return {
    value: value.asReadonly(),
    isLoading: asked.isLoading,
    error: computed(() => {
      const error = asked.error();
      return error && asFailure(error.cause ?? error);
    }),
    refetch: () => void asked.reload(),
  };
}
