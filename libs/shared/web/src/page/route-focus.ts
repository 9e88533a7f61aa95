import { DestroyRef, DOCUMENT, inject, Injectable } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

const PATIENCE_MS = 5_000;

/**
 * After a change of page the focus goes to its h1, so that the title is read out and Tab goes on from there. Where the
 * address opens one of many things beside a list of them, it goes to the heading of that one: the one marked `data-opened`.
 * The h1 may come, or come anew, after the data: it is waited for, unless the person has moved on.
 */
@Injectable({ providedIn: 'root' })
export class RouteFocus {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private waiting: MutationObserver | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.waiting?.disconnect());
  }

  /** Starts to follow the router; the app calls it once. The first page keeps the browser's own focus. */
  follow(): void {
    let path: string | undefined;
    this.router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe((event) => {
      const next = event.urlAfterRedirects.split(/[?#]/)[0];
      const moved = path !== undefined && next !== path;
      path = next;
      if (moved) this.focusTitle();
    });
  }

  private focusTitle(): void {
    this.waiting?.disconnect();
    // A sheet gives the focus back to what opened it when it closes: only then is it the title's turn.
    const sheet = this.document.querySelector('dialog[open]');
    if (sheet) return sheet.addEventListener('close', () => this.focusTitle(), { once: true });
    const from = this.document.activeElement;
    let focused: HTMLElement | undefined;
    const observer = new MutationObserver(() => tryNow());
    const tryNow = (): void => {
      const title =
        this.document.querySelector<HTMLElement>('[data-opened]') ?? this.document.querySelector('h1');
      if (!title || title === focused) return;
      const active = this.document.activeElement;
      // The title of a page that loads gives way to the one with the data, and takes the focus with it.
      const movedOn = active !== (focused ?? from) && active !== this.document.body;
      if (movedOn) return observer.disconnect();
      focused = title;
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    };
    observer.observe(this.document.body, { childList: true, subtree: true });
    this.waiting = observer;
    setTimeout(() => observer.disconnect(), PATIENCE_MS);
    tryNow();
  }
}
