import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { ObiIcon } from '../text/icon';
import { chooseEnd, groupName, type Choice } from './choice';

/** One-tap answers, of which one is chosen: "15, 30, 45, 60 min". */
@Component({
  selector: 'obi-pick',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  template: `
    <span class="lab" [id]="name">{{ label() }}</span>
    <div class="pick" role="radiogroup" [attr.aria-labelledby]="name">
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
export class ObiPick<Value extends string = string> {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice<Value>[]>();
  readonly value = model<Value | null>(null);
  protected readonly name = groupName();
  protected readonly end = chooseEnd;
}
