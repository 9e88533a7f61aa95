import { DestroyRef, DOCUMENT, inject, signal, type Signal } from '@angular/core';

/** Whether the page is drawn as on a phone or tablet, where a table becomes a list. */
export function injectNarrow(): Signal<boolean> {
  const media = inject(DOCUMENT).defaultView?.matchMedia?.('(max-width: 1023px)');
  const narrow = signal(media?.matches ?? false);
  const changed = (event: MediaQueryListEvent) => narrow.set(event.matches);
  media?.addEventListener('change', changed);
  inject(DestroyRef).onDestroy(() => media?.removeEventListener('change', changed));
  return narrow.asReadonly();
}
