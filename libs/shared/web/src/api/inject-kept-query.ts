import { computed, effect, inject, signal, type Signal, untracked } from '@angular/core';
import { daysBetween, type LocalDate, type TypedDocument } from '@obi/kernel';
import { todayHere } from '../format/today-here';
import { DeviceCopies } from '../session/device-copies';
import { Connection } from './connection';
import { injectQuery, type Query } from './inject-query';

/** What a page reads that opens without the network too. */
export interface KeptQuery<Result> extends Query<Result> {
  /** How many days ago the server said so, where it is the copy of this device; undefined where the server just said it. */
  readonly copyOfDaysAgo: Signal<number | undefined>;
}

interface Copy<Result> {
  readonly name: string;
  /** Another version of the app asks for something else: its copies do not fit. */
  readonly document: string;
  readonly on: LocalDate;
  readonly result: Result;
}

/**
 * For a page of which only a part may lie on the device: asks the server as `injectQuery` does, and keeps of the answer
 * what `kept` leaves. Where the server cannot be reached the copy is shown, and said to be one; with the network again
 * the server is asked. What the server said stays on screen when the connection is lost later.
 */
export function injectKeptQuery<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  variables: () => Variables,
  { kept }: { readonly kept: (result: Result) => Result },
): KeptQuery<Result> {
  const copies = inject(DeviceCopies);
  const connection = inject(Connection);
  const query = injectQuery(document, variables);
  const name = computed(() => `${document.name} ${JSON.stringify(variables())}`);
  const found = signal<Copy<Result> | undefined>(undefined);
  const copy = computed(() => {
    const one = found();
    const fits = one?.name === name() && one.document === document.id;
    return query.value() === undefined && fits ? one : undefined;
  });
  effect(() => {
    const result = query.value();
    if (result === undefined) return;
    const one = { name: untracked(name), document: document.id, on: todayHere(), result: kept(result) };
    void copies.keep(one.name, one satisfies Copy<Result>);
  });
  effect(() => {
    if (query.value() !== undefined || query.error()?.kind !== 'OFFLINE') return;
    void copies.find<Copy<Result>>(name()).then((one) => found.set(one));
  });
  effect(() => {
    if (!connection.offline() && untracked(copy)) untracked(query.refetch);
  });
  return {
    ...query,
    value: computed(() => query.value() ?? copy()?.result),
    copyOfDaysAgo: computed(() => {
      const one = copy();
      return one && daysBetween(one.on, todayHere());
    }),
  };
}
