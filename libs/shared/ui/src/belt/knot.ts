import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Dye } from './belt-name';

/** The knot with its two tails: only drawn, always beside words that say the same. */
@Component({
  selector: 'obi-knot',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './knot.html',
})
export class ObiKnot {
  readonly belt = input.required<Dye>();
  protected readonly fill = computed(() => `url(#tx-${this.belt()})`);
}
