interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(url: string): string };
}

const WORKER = '/sw.js';

/** Sets up the worker that opens Obi without the network, and tells it which files are in use. */
export async function openOffline(): Promise<void> {
  const workers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (!workers) return;
  workers.addEventListener('controllerchange', () => tellUsed(workers));
  tellUsed(workers);
  // A browser that keeps nothing, as in a private window, opens Obi with the network only.
  await workers.register(trusted(WORKER)).catch(() => undefined);
}

function tellUsed(workers: ServiceWorkerContainer): void {
  workers.controller?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
}

/** The policy of the page lets no text become a script but this one. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('obi-worker', { createScriptURL: () => WORKER });
  return policy?.createScriptURL(url) ?? url;
}
