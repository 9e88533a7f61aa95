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
    @if (level() === 1) {
      <h1 class="h3">{{ heading() }}</h1>
    } @else {
      <p class="h3" role="heading" [attr.aria-level]="level()">{{ heading() }}</p>
    }
    <ng-content />
  `,
})
export class ObiEmpty {
  readonly icon = input.required<IconName>();
  readonly heading = input.required<string>();
  /** 1 when it is all that the page says: then it is the title that takes the focus. */
  readonly level = input(2);
}
