import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

/** The filters of a page, kept in its address, so that they can be sent, reloaded and gone back to. */
export interface UrlState<Key extends string> {
  readonly value: Signal<Readonly<Record<Key, string>>>;
  /** Changes some of them; a value equal to its default leaves the address. */
  readonly set: (change: Partial<Record<Key, string>>) => void;
  readonly clear: () => void;
}

/** Reads and writes query parameters: `injectUrlState({ tab: 'overdue', unit: '', search: '' })`. */
export function injectUrlState<Key extends string>(defaults: Readonly<Record<Key, string>>): UrlState<Key> {
  const route = inject(ActivatedRoute);
  const router = inject(Router);
  const address = toSignal(route.queryParamMap, { initialValue: route.snapshot.queryParamMap });
  const keys = Object.keys(defaults) as Key[];
  const value = computed(
    () =>
      Object.fromEntries(keys.map((key) => [key, address().get(key) ?? defaults[key]])) as Record<
        Key,
        string
      >,
    { equal: (a, b) => keys.every((key) => a[key] === b[key]) },
  );
  const set = (change: Partial<Record<Key, string>>) => {
    const queryParams: Record<string, string | null> = {};
    for (const key of Object.keys(change) as Key[]) {
      const next = change[key];
      queryParams[key] = next === undefined || next === defaults[key] ? null : next;
    }
    void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge' });
  };
  return { value, set, clear: () => set({ ...defaults }) };
}
