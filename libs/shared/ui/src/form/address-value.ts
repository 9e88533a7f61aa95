import { Directive, effect, ElementRef, inject, input } from '@angular/core';

/**
 * The value of a search field that stands in the address of the page: it follows the address, but never overwrites what
 * somebody is typing, for the address is always a moment behind the fingers.
 */
@Directive({ selector: 'input[obiAddressValue]' })
export class ObiAddressValue {
  readonly obiAddressValue = input.required<string>();

  constructor() {
    const field = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
    effect(() => {
      const value = this.obiAddressValue();
      if (field.ownerDocument.activeElement !== field) field.value = value;
    });
  }
}
