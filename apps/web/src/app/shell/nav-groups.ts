import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { ObiIcon } from '@obi/shared/ui';
import type { Group } from './navigation';

/** The navigation in groups, as it stands beside the page and in the sheet of the phone. */
@Component({
  selector: 'obi-nav-groups',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive, ObiIcon],
  template: `
    <nav class="nav" [attr.aria-label]="label()">
      @for (group of groups(); track group.heading) {
        <h2>{{ group.heading }}</h2>
        @for (place of group.places; track place.url) {
          <a
            [routerLink]="place.url"
            routerLinkActive
            ariaCurrentWhenActive="page"
            [title]="tooltips() ? place.label : ''"
            (click)="gone.emit()"
          >
            <obi-icon [name]="place.icon" />
            <span>{{ place.label }}</span>
            @if (place.url === '/guide' && waiting()) {
              <span class="cnt tn">{{ waiting() }}<span class="vh"> to acknowledge</span></span>
            }
          </a>
        }
      }
    </nav>
  `,
})
export class NavGroups {
  readonly label = input('Main');
  readonly groups = input.required<readonly Group[]>();
  /** How many changes of the guide wait for an acknowledgement. */
  readonly waiting = input(0);
  readonly tooltips = input(false);
  readonly gone = output();
}
