import { DestroyRef, DOCUMENT, inject, signal, type Signal } from '@angular/core';

/**
 * Whether the page is drawn as on a phone or tablet, where a table becomes a list. Measured in letters, so that
 * somebody who reads large text on a wide screen gets the list, too.
 */
export function injectNarrow(): Signal<boolean> {
  const media = inject(DOCUMENT).defaultView?.matchMedia?.('(max-width: 63.99rem)');
  const narrow = signal(media?.matches ?? false);
  const changed = (event: MediaQueryListEvent) => narrow.set(event.matches);
  media?.addEventListener('change', changed);
  inject(DestroyRef).onDestroy(() => media?.removeEventListener('change', changed));
  return narrow.asReadonly();
}
