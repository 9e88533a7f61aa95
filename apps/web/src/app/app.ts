import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { ObiDialog, ObiError, ObiToasts } from '@obi/shared/ui';
import { Connection, FreshSignIn, Preferences, RouteFocus } from '@obi/shared/web';
import { PageFault } from './page-fault';
import { ConfirmPassword } from './shell/confirm-password';

/** The frame of the frame: the page, what was done, and what is said when a page cannot be loaded. */
@Component({
  selector: 'obi-app',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ConfirmPassword, RouterOutlet, ObiDialog, ObiError, ObiToasts],
  template: `
    @if (fault.atStart(); as url) {
      <main class="alone">
        <h1 class="vh">Obi</h1>
        <obi-error what="We could not reach Obi" (again)="again(url)">
          Nothing you typed was sent. Check your connection.
        </obi-error>
      </main>
    }
    <router-outlet />
    @if (fault.onTheWay(); as url) {
      <obi-dialog heading="This page cannot be opened now" [open]="true" (openChange)="fault.clear()">
        <div class="stack">
          <p>
            @if (connection.offline()) {
              You are offline, and this page is not on this device. What you did here is kept.
            } @else {
              A part of it could not be loaded. Obi may be newer than what is open here.
            }
          </p>
          <div class="acts">
            <button type="button" class="btn" (click)="again(url)">Try again</button>
            <button type="button" class="btn t" (click)="fault.clear()">Stay here</button>
          </div>
        </div>
      </obi-dialog>
    }
    @defer (when signIn.isAsked()) {
      <obi-confirm-password />
    }
    <obi-toasts />
  `,
})
export class App {
  protected readonly fault = inject(PageFault);
  protected readonly connection = inject(Connection);
  protected readonly signIn = inject(FreshSignIn);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);

  constructor() {
    inject(Preferences);
    inject(RouteFocus).follow();
  }

  /** A part that is missing although the server is there is another version’s: the page is loaded as a whole. */
  protected again(url: string): void {
    const isNewer = this.fault.onTheWay() !== null && !this.connection.offline();
    this.fault.clear();
    if (isNewer) this.document.location.assign(url);
    else void this.router.navigateByUrl(url);
  }
}
