import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { ObiDialog, ObiIcon } from '@obi/shared/ui';
import { NavGroups } from './nav-groups';
import type { Group, Place } from './navigation';

/** The bar at the bottom of a phone: four places, and More opens a sheet with every group. */
@Component({
  selector: 'obi-phone-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive, NavGroups, ObiDialog, ObiIcon],
  template: `
    <nav class="mbar" aria-label="Main places">
      @for (place of places(); track place.url) {
        <a [routerLink]="place.url" routerLinkActive ariaCurrentWhenActive="page">
          <obi-icon [name]="place.icon" />{{ place.short }}
          @if (place.url === '/guide' && waiting()) {
            <span class="dot"></span><span class="vh">, {{ waiting() }} to acknowledge</span>
          }
        </a>
      }
      <button type="button" aria-haspopup="dialog" (click)="more.set(true)">
        <obi-icon name="more" />More
        @if (waiting() && !guideInBar()) {
          <span class="dot"></span><span class="vh">, {{ waiting() }} to acknowledge</span>
        }
      </button>
    </nav>
    <obi-dialog heading="More" [(open)]="more">
      <obi-nav-groups label="All places" [groups]="groups()" [waiting]="waiting()" (gone)="more.set(false)" />
    </obi-dialog>
  `,
})
export class PhoneBar {
  readonly places = input.required<readonly Place[]>();
  readonly groups = input.required<readonly Group[]>();
  readonly waiting = input(0);
  protected readonly more = signal(false);
  protected readonly guideInBar = computed(() => this.places().some((place) => place.url === '/guide'));
}
