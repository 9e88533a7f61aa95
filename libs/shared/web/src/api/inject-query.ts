import { computed, effect, inject, resource, signal, type Signal, untracked } from '@angular/core';
import { daysBetween, type LocalDate, type TypedDocument } from '@obi/kernel';
import { todayHere } from '../format/today-here';
import { type Found, injectAsk, injectAskWithCopy } from './ask';
import { seeAskedEarly } from './asked-early';
import { Connection } from './connection';
import { asFailure, type Failure } from './failure';

/** What a page reads: the data, whether it is on its way, why it failed, and a way to ask again. */
export interface Query<Result> {
  /** Undefined until the first answer; old data stays while the same question is asked again, also when that fails. */
  readonly value: Signal<Result | undefined>;
  readonly isLoading: Signal<boolean>;
  readonly error: Signal<Failure | undefined>;
  /** How many days ago the server said so, where it is the copy of this device; undefined where the server just said it. */
  readonly copyOfDaysAgo: Signal<number | undefined>;
  readonly refetch: () => void;
}

/** How a page asks. */
interface Ways<Result> {
  /** `always` leaves the old data on screen while other variables are asked for: for tables with filters. */
  readonly keep?: 'same' | 'always';
  /**
   * `offline` keeps the last answer on this device, for the person who is here, and takes it where the server cannot be
   * reached; with the network again the server is asked.
   */
  readonly opens?: 'online' | 'offline';
  /** What of the answer may lie on this device; without it, all of it. */
  readonly kept?: (result: Result) => Result;
}

/** Asks the server whenever the variables change; `undefined` means "not yet". */
export function injectQuery<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  variables: () => Variables | undefined,
  { keep = 'same', opens = 'online', kept = (result) => result }: Ways<Result> = {},
): Query<Result> {
  const ask = opens === 'offline' ? injectAskWithCopy(document, kept) : injectAsk(document);
  // As text, so that equal variables are one question however often they are made anew.
  const question = computed(() => JSON.stringify(variables()) as string | undefined);
  const early = seeAskedEarly<Result>(document.id, () => untracked(variables));
  const answered = signal<(Found<Result> & { readonly question: string }) | undefined>(
    early && { question: '{}', result: early },
  );
  // A resource does not reload while it loads; but what was changed meanwhile may be missing from that answer.
  const times = signal(0);
  const refetch = () => times.update((time) => time + 1);
  const asked = resource({
    params: () => {
      const words = question();
      return words === undefined ? undefined : { words, time: times() };
    },
    loader: async ({ params: { words }, abortSignal }) => {
      const last = untracked(answered);
      const found = await ask(words, abortSignal, last?.question === words ? last : undefined);
      if (!abortSignal.aborted) answered.set({ question: words, ...found });
    },
  });
  const shown = computed(() => {
    const last = answered();
    return last && (keep === 'always' || last.question === question()) ? last : undefined;
  });
  const copiedOn = computed(() => shown()?.copiedOn);
  if (opens === 'offline') whenConnected(() => untracked(copiedOn) !== undefined && refetch());
  return {
    value: computed(() => shown()?.result),
    isLoading: asked.isLoading,
    error: computed(() => failureIn(asked.error())),
    copyOfDaysAgo: computed(() => daysSince(copiedOn())),
    refetch,
  };
}

/** Does something each time that the server can be reached again. */
function whenConnected(act: () => void): void {
  const connection = inject(Connection);
  effect(() => {
    if (!connection.offline()) untracked(act);
  });
}

const daysSince = (day?: LocalDate) => (day === undefined ? undefined : daysBetween(day, todayHere()));

const failureIn = (error: unknown) => (error === undefined ? undefined : asFailure(error));
