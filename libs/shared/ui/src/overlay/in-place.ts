import { afterNextRender, DestroyRef, Directive, ElementRef, inject, output } from '@angular/core';

/**
 * What opens in the place of the button that asks for it: the focus goes to its first field, Escape leaves it, and where the
 * button stands again, marked `data-opens`, the focus goes back to it.
 */
@Directive({ selector: '[obiInPlace]', host: { '(keydown.escape)': 'left.emit()' } })
export class ObiInPlace {
  readonly left = output();

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    let place: HTMLElement | null = null;
    afterNextRender(() => {
      place = element.parentElement;
      element.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    });
    inject(DestroyRef).onDestroy(() => {
      const { activeElement: active, body } = element.ownerDocument;
      const hadFocus = active === body || element.contains(active);
      // The button is there once everything that changes with it was painted.
      if (hadFocus) queueMicrotask(() => place?.querySelector<HTMLElement>('[data-opens]')?.focus());
    });
  }
}
