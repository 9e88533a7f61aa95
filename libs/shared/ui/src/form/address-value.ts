import { DestroyRef, Directive, effect, ElementRef, inject, input, output } from '@angular/core';

/** So long nothing is typed before it is looked for. */
const TYPED_PAUSE_MS = 300;

/**
 * The value of a search field that stands in the address of the page: it follows the address, but never overwrites what
 * somebody is typing, for the address is always a moment behind the fingers. What was typed is told after a pause; the
 * cross that empties the field counts as typing.
 */
@Directive({
  selector: 'input[obiAddressValue]',
  host: { '(input)': 'later()', '(search)': 'later()' },
})
export class ObiAddressValue {
  private readonly field = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  readonly obiAddressValue = input.required<string>();
  readonly typed = output<string>();
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      const value = this.obiAddressValue();
      if (this.field.ownerDocument.activeElement !== this.field) this.field.value = value;
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  protected later(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.typed.emit(this.field.value), TYPED_PAUSE_MS);
  }
}
