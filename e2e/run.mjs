/**
 * `node e2e/run.mjs [context or part of a file name]`: the journeys, in Chromium, against the built product and the
 * demo company. OBI_CHROMIUM names the browser, OBI_TEST_PG a PostgreSQL server; both are found when absent.
 */
import { onNode24 } from './runner/on-node24.mjs';

await onNode24(import.meta.url, async (names) => {
  const { runJourneys } = await import('./runner/run-journeys.mts');
  return runJourneys(names);
});
