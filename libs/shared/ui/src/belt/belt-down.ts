import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Belt } from '@obi/kernel';
import { ObiKnot } from './knot';

/**
 * One length of the belt that hangs beside the belt path: as tall as its row, dyed when held, dyed in part
 * when it is being earned (the knot of the belt that is worn sits where the dye ends), undyed when locked.
 */
@Component({
  selector: 'obi-belt-down',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiKnot],
  host: {
    '[class]': '"hang tx-" + ground()',
    '[class.first]': 'belt() === "white"',
    '[class.last]': 'belt() === "black"',
    '[style.--at]': 'at()',
    'aria-hidden': 'true',
  },
  template: `
    @if (state() === 'earning') {
      <div [class]="'dyed tx-' + belt()"></div>
    }
    @if (knot(); as worn) {
      <div class="belt-knot"><obi-knot [belt]="worn" /></div>
    }
  `,
})
export class ObiBeltDown {
  readonly belt = input.required<Belt>();
  readonly state = input.required<'held' | 'earning' | 'locked'>();
  /** The belt that the person wears: its knot is drawn where the dye ends. */
  readonly worn = input<Belt | null>(null);
  readonly done = input(0);
  readonly total = input(0);
  protected readonly ground = computed(() => (this.state() === 'held' ? this.belt() : 'undyed'));
  protected readonly at = computed(() => {
    if (this.state() !== 'earning') return '100%';
    return `${this.total() ? Math.min(1, this.done() / this.total()) * 100 : 0}%`;
  });
  /** Who holds black has nothing left to earn: the knot hangs at the end. */
  protected readonly knot = computed(() => {
    const atTheEnd = this.state() === 'held' && this.belt() === 'black';
    return this.state() === 'earning' || atTheEnd ? this.worn() : null;
  });
}
