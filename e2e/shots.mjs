/**
 * `node e2e/shots.mjs [part of a name…]`: pictures of the main pages of the built product with the demo company, at
 * both widths, light and dark, in tmp/shots: to lay beside the pictures of the design.
 */
import { onNode24 } from './runner/on-node24.mjs';

await onNode24(import.meta.url, async (names) => {
  const { takeShots } = await import('./runner/take-shots.mts');
  return takeShots(names);
});
