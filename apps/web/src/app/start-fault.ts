import { inject, Injectable, signal } from '@angular/core';
import { type NavigationError, Router } from '@angular/router';

/** The address of a page that could not be loaded, because the server was not reached or a part is missing. */
@Injectable({ providedIn: 'root' })
export class StartFault {
  private readonly url = signal<string | null>(null);
  readonly at = this.url.asReadonly();

  clear(): void {
    this.url.set(null);
  }

  /** A page that fails while another is shown leaves that one in place; the offline strip says why. */
  failed(error: NavigationError): void {
    if (!inject(Router).navigated) this.url.set(error.url);
  }
}
