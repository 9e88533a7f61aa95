import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { ObiError, ObiToasts } from '@obi/shared/ui';
import { FreshSignIn, Preferences, RouteFocus } from '@obi/shared/web';
import { ConfirmPassword } from './shell/confirm-password';
import { StartFault } from './start-fault';

/** The frame of the frame: the page, what was done, and what is said when no page can be loaded. */
@Component({
  selector: 'obi-app',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ConfirmPassword, RouterOutlet, ObiError, ObiToasts],
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
    @defer (when signIn.isAsked()) {
      <obi-confirm-password />
    }
    <obi-toasts />
  `,
})
export class App {
  protected readonly fault = inject(StartFault);
  protected readonly signIn = inject(FreshSignIn);
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
