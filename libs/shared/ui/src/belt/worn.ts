import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Belt } from '@obi/kernel';

/** The strip across the top of the app, in the belt that the person holds. */
@Component({
  selector: 'obi-worn',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': '"worn tx-" + (belt() ?? "undyed")', 'aria-hidden': 'true' },
  template: '',
})
export class ObiWorn {
  readonly belt = input.required<Belt | null>();
}
