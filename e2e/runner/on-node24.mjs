import { fileURLToPath } from 'node:url';

const handOverUrl = new URL('../../tools/lib/hand-over.mjs', import.meta.url).href;

/**
 * Runs the work with the arguments of the script, and ends with the exit code that it answers. The journeys are
 * TypeScript: an older Node hands them over to the project's own.
 */
export async function onNode24(scriptUrl, work) {
  const args = process.argv.slice(2);
  if (Number(process.versions.node.split('.')[0]) >= 24) {
    process.exitCode = await work(args);
    return;
  }
  const { handOver } = await import(handOverUrl);
  process.exitCode = await handOver(fileURLToPath(scriptUrl), args);
}
