declare global {
  /** What the page asked while the app was loading, by the id of the document (tools/lib/head-start.mjs). */
  var obiAsked: Record<string, Promise<Response>> | undefined;
}

/** After that the app is long there: an answer that nobody took is no longer what the server would say. */
const FRESH_MS = 10_000;

/** The answer that is on its way already, for whoever asks first and says nothing that the page did not. */
export function takeAskedEarly(id: string, variables: unknown): Promise<Response> | undefined {
  const early = globalThis.obiAsked?.[id];
  if (!early || !globalThis.obiAsked) return undefined;
  delete globalThis.obiAsked[id];
  return performance.now() < FRESH_MS && JSON.stringify(variables) === '{}' ? early : undefined;
}
