import type { Answer } from './transport';

/** A question on its way, and its data once they came. */
interface AskedEarly {
  readonly answer: Promise<Answer<unknown>>;
  readonly data?: unknown;
}

declare global {
  /** What the page asked while the app was loading, by the id of the document (tools/lib/head-start.mjs). */
  var obiAsked: Record<string, AskedEarly> | undefined;
}

/** After that the app is long there: an answer that nobody took is no longer what the server would say. */
const FRESH_MS = 10_000;

const isFresh = (variables: unknown): boolean =>
  performance.now() < FRESH_MS && JSON.stringify(variables) === '{}';

/** The answer that is on its way already, for whoever asks first and says nothing that the page did not. */
export function takeAskedEarly<Result>(id: string, variables: unknown): Promise<Answer<Result>> | undefined {
  const early = globalThis.obiAsked?.[id];
  if (!early || !globalThis.obiAsked) return undefined;
  delete globalThis.obiAsked[id];
  return isFresh(variables) ? (early.answer as Promise<Answer<Result>>) : undefined;
}

/** The data that are here already, for the first picture of a page; it still asks, and takes them then. */
export function seeAskedEarly<Result>(id: string, variables: () => unknown): Result | undefined {
  const data = globalThis.obiAsked?.[id]?.data;
  return data && isFresh(variables()) ? (data as Result) : undefined;
}
