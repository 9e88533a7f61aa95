interface Browser {
  readonly serviceWorker?: ServiceWorkerContainer;
  readonly connection?: { readonly saveData?: boolean };
}

/**
 * Does something that only a later visit needs: once the page has come to rest, and the worker keeps what is loaded. Never
 * where there is no worker, and where somebody asked their browser to save data.
 */
export async function whenQuiet(act: () => void): Promise<void> {
  const { serviceWorker: workers, connection } = navigator as Browser;
  if (!workers || connection?.saveData) return;
  await workers.ready;
  if (!workers.controller) {
    await new Promise((taken) => workers.addEventListener('controllerchange', taken, { once: true }));
  }
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else act();
}
