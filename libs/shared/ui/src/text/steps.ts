import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Belt } from '@obi/kernel';

/**
 * Where one is in a row of steps: each is a short belt, dyed when done. With names it is a list
 * (Upload, Match, Check, Apply); without, only a progress bar ("Step 3 of 5").
 */
@Component({
  selector: 'obi-steps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (names().length) {
      <ol class="stp">
        @for (name of names(); track name) {
          <li
            [class.on]="$index <= current()"
            [class.now]="$index === current()"
            [attr.aria-current]="$index === current() ? 'step' : null"
          >
            <i [class]="dyeOf($index)" aria-hidden="true"></i>{{ name
            }}<span class="vh">{{ $index < current() ? ', done' : '' }}</span>
          </li>
        }
      </ol>
    } @else {
      <div
        class="stp-bare"
        role="progressbar"
        aria-valuemin="0"
        [attr.aria-valuemax]="count()"
        [attr.aria-valuenow]="current() + 1"
        [attr.aria-label]="'Step ' + (current() + 1) + ' of ' + count()"
      >
        @for (index of bare(); track index) {
          <i [class]="dyeOf(index)" [class.now]="index === current()"></i>
        }
      </div>
    }
  `,
})
export class ObiSteps {
  readonly names = input<readonly string[]>([]);
  /** How many, where the steps have no names. */
  readonly count = input(0);
  /** The step that one is at, counted from 0. */
  readonly current = input.required<number>();
  readonly belt = input<Belt>('blue');
  protected readonly bare = computed(() => Array.from({ length: this.count() }, (_, index) => index));

  protected dyeOf(index: number): string {
    return index < this.current() ? `tx-${this.belt()}` : 'tx-undyed';
  }
}
