import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ObiIcon } from '../text/icon';
import type { IconName } from '../text/icons';

/** Nothing to show: a fact, when it changes (`<p>`), and one useful action (`<a class="btn o d">`) as content. */
@Component({
  selector: 'obi-empty',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  host: { class: 'box' },
  template: `
    <obi-icon [name]="icon()" />
    <p class="h3" role="heading" [attr.aria-level]="level()">{{ heading() }}</p>
    <ng-content />
  `,
})
export class ObiEmpty {
  readonly icon = input.required<IconName>();
  readonly heading = input.required<string>();
  readonly level = input(2);
}
