import { ChangeDetectionStrategy, Component } from '@angular/core';
import { OutboxStrip } from '@obi/shared/web/outbox';

/** The line of what waits to be sent, in a file of its own: who is online and has sent everything never loads it. */
@Component({
  selector: 'obi-waiting-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [OutboxStrip],
  template: `<obi-outbox-strip />`,
})
export class WaitingLine {}
