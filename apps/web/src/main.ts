import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

/** So long after the start the first page has come to rest. */
const QUIET_MS = 3_000;

bootstrapApplication(App, appConfig)
  .then(whenIdle)
  .catch((error: unknown) => console.error(error));

/** Obi opens without the network from the second time on; the first page is not kept waiting for that. */
function whenIdle(): void {
  setTimeout(
    () =>
      void import('./app/open-offline').then(
        (m) => m.openOffline(),
        () => null,
      ),
    QUIET_MS,
  );
}
