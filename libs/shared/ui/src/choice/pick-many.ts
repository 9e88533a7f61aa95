import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { ObiIcon } from '../text/icon';
import { groupName, type Choice } from './choice';

/** One-tap answers, of which several can be chosen: languages, what one wants to learn. */
@Component({
  selector: 'obi-pick-many',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  template: `
    <span class="lab" [id]="name">{{ label() }}</span>
    <div class="pick" role="group" [attr.aria-labelledby]="name">
      @for (choice of choices(); track choice.value) {
        <label>
          <input
            type="checkbox"
            [checked]="has(choice.value)"
            [disabled]="isFull() && !has(choice.value)"
            (change)="toggle(choice.value)"
          />
          @if (has(choice.value)) {
            @if (ranked()) {
              <b class="b tn">{{ values().indexOf(choice.value) + 1 }}</b>
            } @else {
              <obi-icon name="check" [small]="true" />
            }
          }
          {{ choice.label }}
        </label>
      }
    </div>
    @if (most(); as all) {
      <p class="xs m" role="status">
        {{ values().length }} of {{ all }} chosen.{{ isFull() ? ' Take one out to choose another.' : '' }}
      </p>
    }
  `,
})
export class ObiPickMany<Value extends string = string> {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice<Value>[]>();
  readonly values = model<readonly Value[]>([]);
  /** How many can be chosen; without it, all. */
  readonly most = input<number>();
  /** The order in which they were chosen counts, and is shown. */
  readonly ranked = input(false);
  protected readonly isFull = computed(() => this.values().length >= (this.most() ?? Infinity));
  protected readonly name = groupName();

  protected has(value: Value): boolean {
    return this.values().includes(value);
  }

  protected toggle(value: Value): void {
    this.values.update((all) =>
      all.includes(value) ? all.filter((each) => each !== value) : [...all, value],
    );
  }
}
