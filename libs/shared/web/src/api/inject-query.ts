import { computed, inject, resource, signal, type Signal, untracked } from '@angular/core';
import type { TypedDocument } from '@obi/kernel';
import { DeviceCopies } from '../session/device-copies';
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
 * `opens: 'offline'` keeps the last answer on this device, for the person who is here, and takes it without the network.
 */
export function injectQuery<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  variables: () => Variables | undefined,
  {
    keep = 'same',
    opens = 'online',
  }: { readonly keep?: 'same' | 'always'; readonly opens?: 'online' | 'offline' } = {},
): Query<Result> {
  const ask = opens === 'offline' ? askWithCopy(document) : askOf(document);
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
      const result = await ask(words, abortSignal);
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

/** Asks the server a question, its variables as text. */
type Ask<Result> = (words: string, abort: AbortSignal) => Promise<Result>;

function askOf<Result, Variables>(document: TypedDocument<Result, Variables>): Ask<Result> {
  const transport = inject(Transport);
  return (words, abort) => transport.execute(document, JSON.parse(words) as Variables, abort);
}

/** Of the answer a copy is kept; without the network it is the copy that was kept. */
function askWithCopy<Result, Variables>(document: TypedDocument<Result, Variables>): Ask<Result> {
  const ask = askOf(document);
  const copies = inject(DeviceCopies);
  return async (words, abort) => {
    try {
      const result = await ask(words, abort);
      void copies.keep(document.id + words, result);
      return result;
    } catch (error) {
      const kept = asFailure(error).kind === 'OFFLINE' && (await copies.find<Result>(document.id + words));
      if (!kept) throw error;
      return kept;
    }
  };
}
