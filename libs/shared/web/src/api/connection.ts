import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Whether the server can be reached, as far as the browser knows. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly lost = signal(false);
  readonly offline = this.lost.asReadonly();

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    window?.addEventListener('online', () => this.lost.set(false));
    window?.addEventListener('offline', () => this.lost.set(true));
  }

  answered(): void {
    this.lost.set(false);
  }

  failed(): void {
    this.lost.set(true);
  }
}
