import { afterNextRender, type Injector } from '@angular/core';

/** After a new page of the player is drawn: its top, and the focus on its heading, so that it is read out. */
export function turnPage(host: HTMLElement, injector: Injector): void {
  afterNextRender(
    () => {
      const heading = host.querySelector<HTMLElement>('h1');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus({ preventScroll: true });
      host.ownerDocument.defaultView?.scrollTo({ top: 0 });
    },
    { injector },
  );
}
