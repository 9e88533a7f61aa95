import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A remark beside a bar: what to know here, or what went well or wrong. */
@Component({
  selector: 'obi-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    class: 'note',
    '[class.ok]': 'tone() === "ok"',
    '[class.warn]': 'tone() === "warn"',
    '[class.seal]': 'tone() === "seal"',
  },
  template: '<ng-content />',
})
export class ObiNote {
  readonly tone = input<'mat' | 'ok' | 'warn' | 'seal'>('mat');
}
