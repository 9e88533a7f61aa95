import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Whether the server can be reached, as far as the browser knows. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly lost = signal(false);
  private cuts = 0;
  readonly offline = this.lost.asReadonly();

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    window?.addEventListener('online', () => this.lost.set(false));
    window?.addEventListener('offline', () => {
      this.cuts += 1;
      this.lost.set(true);
    });
  }

  /**
   * Something is asked of the server. What comes back is told with it: an answer that was still on its way when the
   * network went says nothing about now.
   */
  asking(): { answered(): void; failed(): void } {
    const cuts = this.cuts;
    return {
      answered: () => {
        if (cuts === this.cuts) this.lost.set(false);
      },
      failed: () => this.lost.set(true),
    };
  }
}
