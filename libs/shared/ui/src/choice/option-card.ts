import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/**
 * A choice that needs a title and one line, or that is a sentence someone says (`said`, in serif).
 * Cards with the same `name` are one group: put them in a `<fieldset>` whose `<legend>` asks the question.
 */
@Component({
  selector: 'obi-option-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="opt">
      <input
        [type]="many() ? 'checkbox' : 'radio'"
        [name]="name()"
        [value]="value()"
        [checked]="checked()"
        [disabled]="disabled()"
        (change)="chosen.emit(value())"
      />
      <span class="rd" [class.many]="many()" aria-hidden="true"></span>
      <span>
        @if (said(); as words) {
          <span class="say">{{ words }}</span>
        } @else {
          <b class="h4">{{ heading() }}</b>
        }
        @if (line(); as words) {
          <br /><span class="xs m">{{ words }}</span>
        }
        <ng-content />
      </span>
    </label>
  `,
})
export class ObiOptionCard {
  readonly name = input.required<string>();
  readonly value = input.required<string>();
  readonly heading = input('');
  readonly line = input<string>();
  /** Words that someone says, instead of a heading. */
  readonly said = input<string>();
  readonly checked = input(false);
  readonly disabled = input(false);
  readonly many = input(false);
  readonly chosen = output<string>();
}
