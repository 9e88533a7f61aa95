import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { ObiError, ObiToasts } from '@obi/shared/ui';
import { Preferences, RouteFocus } from '@obi/shared/web';
import { StartFault } from './start-fault';

/** The frame of the frame: the page, what was done, and what is said when no page can be loaded. */
@Component({
  selector: 'obi-app',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterOutlet, ObiError, ObiToasts],
  template: `
    @if (fault.at(); as url) {
      <main class="alone">
        <h1 class="vh">Obi</h1>
        <obi-error what="We could not reach Obi" (again)="again(url)">
          Nothing you typed was sent. Check your connection.
        </obi-error>
      </main>
    }
    <router-outlet />
    <obi-toasts />
  `,
})
export class App {
  protected readonly fault = inject(StartFault);
  private readonly router = inject(Router);

  constructor() {
    inject(Preferences);
    inject(RouteFocus).follow();
  }

  protected again(url: string): void {
    this.fault.clear();
    void this.router.navigateByUrl(url);
  }
}
