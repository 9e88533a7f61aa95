import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { ObiIcon } from '../text/icon';

/** What failed, what is kept (as content), Try again, and the code to quote when asking for help. */
@Component({
  selector: 'obi-error',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  host: { class: 'box', role: 'alert' },
  template: `
    <obi-icon name="warning" />
    <p class="h3">{{ what() }}</p>
    <p>
      <ng-content />
      @if (reference(); as code) {
        <span> Reference {{ code }}.</span>
      }
    </p>
    <button type="button" class="btn o d" (click)="again.emit()">Try again</button>
  `,
})
export class ObiError {
  /** "We could not load the table" */
  readonly what = input.required<string>();
  readonly reference = input<string>();
  readonly again = output();
}
