import { inject, Injectable, signal } from '@angular/core';
import { type NavigationError, Router } from '@angular/router';

/** A page that could not be loaded, because the server was not reached or a part is missing. */
@Injectable({ providedIn: 'root' })
export class PageFault {
  private readonly first = signal<string | null>(null);
  private readonly next = signal<string | null>(null);
  /** Its address where nothing else is shown. */
  readonly atStart = this.first.asReadonly();
  /** Its address where somebody wanted to go there from a page, which stays as it is. */
  readonly onTheWay = this.next.asReadonly();

  clear(): void {
    this.first.set(null);
    this.next.set(null);
  }

  failed(error: NavigationError): void {
    (inject(Router).navigated ? this.next : this.first).set(error.url);
  }
}
