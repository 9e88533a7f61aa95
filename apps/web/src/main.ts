import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

/** So long after the start the first page has come to rest. */
const QUIET_MS = 3_000;

bootstrapApplication(App, appConfig)
  .then(whenIdle)
  .catch((error: unknown) => console.error(error));

/** What the first page need not wait for: several tabs, and the second time without the network. */
function whenIdle(): void {
  setTimeout(
    () =>
      void import('./app/when-idle').then(
        (m) => m.whenIdle(),
        () => null,
      ),
    QUIET_MS,
  );
}
