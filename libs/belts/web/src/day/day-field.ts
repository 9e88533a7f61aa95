import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { ObiField, ObiInput } from '@obi/shared/ui';
import { LocalDatePipe } from '@obi/shared/web';

/**
 * A day to enter. Browsers ask for it in an order of their own, which is not always that of who types: beside it the
 * day stands in words.
 */
@Component({
  selector: 'obi-day-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LocalDatePipe, ObiField, ObiInput],
  template: `
    <obi-field [label]="label()" [control]="control()" [help]="help()" [error]="error()">
      <div class="row">
        <input
          obiInput
          #when
          type="date"
          [attr.min]="min() || null"
          [attr.max]="max() || null"
          [value]="day()"
          (input)="day.set(when.value)"
        />
        <span class="s m nw" aria-live="polite">{{ day() | localDate }}</span>
      </div>
    </obi-field>
  `,
  styles: `
    .inp {
      max-width: 200px;
    }
  `,
})
export class DayField {
  readonly label = input.required<string>();
  readonly control = input.required<string>();
  readonly help = input<string>();
  readonly error = input<string>();
  readonly min = input('');
  readonly max = input('');
  readonly day = model.required<string>();
}
