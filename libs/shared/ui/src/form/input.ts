import { Directive, inject } from '@angular/core';
import { ObiField } from './field';

/** A native control that tells its field's help and error to who cannot see them. */
@Directive({
  selector: 'input[obiInput], textarea[obiInput], select[obiInput]',
  host: {
    class: 'inp',
    '[id]': 'field.controlId()',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'field.error() ? true : null',
  },
})
export class ObiInput {
  protected readonly field = inject(ObiField);
}
