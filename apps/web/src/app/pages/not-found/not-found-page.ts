import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ObiEmpty, ObiNoPermission } from '@obi/shared/ui';
import { Session } from '@obi/shared/web';
import { placeAt, rolesInWords } from '../../shell/navigation';

/** An address that leads nowhere, or to a place that is for others: then it says for whom. */
@Component({
  selector: 'obi-not-found-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, ObiEmpty, ObiNoPermission],
  template: `
    @if (closed(); as place) {
      <obi-no-permission [what]="place.label" [forWhom]="place.forWhom" [held]="held()">
        <a class="btn o d" routerLink="/today">Go to Today</a>
      </obi-no-permission>
    } @else {
      <obi-empty icon="search" heading="There is no page at this address" [level]="1">
        <p>The link may be old, or a letter is missing.</p>
        <a class="btn o d" routerLink="/today">Go to Today</a>
      </obi-empty>
    }
  `,
})
export class NotFoundPage {
  private readonly session = inject(Session);
  private readonly place = placeAt(inject(Router).url);
  protected readonly closed = computed(() =>
    this.place && this.place.roles.length > 0 && !this.session.holds(this.place.roles)
      ? this.place
      : undefined,
  );
  protected readonly held = computed(() => rolesInWords(this.session.viewer() ?? { roles: [] }));
}
