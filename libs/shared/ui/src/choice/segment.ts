import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { ObiIcon } from '../text/icon';
import { chooseEnd, groupName, type Choice } from './choice';

/** Two to four ways to see or say something, of which one is on. */
@Component({
  selector: 'obi-segment',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  template: `
    <div class="seg" role="radiogroup" [attr.aria-label]="label()">
      @for (choice of choices(); track choice.value) {
        <label>
          <input
            type="radio"
            [name]="name"
            [value]="choice.value"
            [checked]="choice.value === value()"
            (change)="value.set(choice.value)"
            (keydown.home)="end($event, 'first')"
            (keydown.end)="end($event, 'last')"
          />
          @if (choice.icon; as icon) {
            <obi-icon [name]="icon" [small]="true" />
          }
          {{ choice.label }}
        </label>
      }
    </div>
  `,
})
export class ObiSegment<Value extends string = string> {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice<Value>[]>();
  readonly value = model.required<Value>();
  protected readonly name = groupName();
  protected readonly end = chooseEnd;
}
