import { computed, inject, resource, signal, type Signal, untracked } from '@angular/core';
import type { TypedDocument } from '@obi/kernel';
import { seeAskedEarly } from './asked-early';
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
  // As text, so that equal variables are one question however often they are made anew.
  const question = computed(() => JSON.stringify(variables()) as string | undefined);
  const early = seeAskedEarly<Result>(document.id, () => untracked(variables));
  const answered = signal<{ readonly question: string; readonly result: Result } | undefined>(
    early && { question: '{}', result: early },
  );
  // A resource does not reload while it loads; but what was changed meanwhile may be missing from that answer.
  const times = signal(0);
  const asked = resource({
    params: () => {
      const words = question();
      return words === undefined ? undefined : { words, time: times() };
    },
    loader: async ({ params: { words }, abortSignal }) => {
      const result = await transport.execute(document, JSON.parse(words) as Variables, abortSignal);
      if (!abortSignal.aborted) answered.set({ question: words, result });
      return result;
    },
  });
  return {
    value: computed(() => {
      const last = answered();
      return last && (keep === 'always' || last.question === question()) ? last.result : undefined;
    }),
    isLoading: asked.isLoading,
    error: computed(() => {
      const error = asked.error();
      return error && asFailure(error);
    }),
    refetch: () => times.update((time) => time + 1),
  };
}
