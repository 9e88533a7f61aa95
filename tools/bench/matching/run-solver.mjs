import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { inRoot } from '../../lib/workspace.mjs';
import { MARKETS } from './cases.mjs';

const run = promisify(execFile);
const SOLVER = join(import.meta.dirname, 'solver.mjs');
const PEERS = join(import.meta.dirname, 'peers.py');
/** As the product runs it: see `matching-threads.ts` and `tools/obi.mjs`. */
const NODE_ARGS = ['--max-semi-space-size=8'];
const PYTHONS = ['python3', '/usr/bin/python3'];

/** The engine as one file, as the product runs it: nothing else of the product is in it. */
export async function builtEngine() {
  const outfile = join(mkdtempSync(join(tmpdir(), 'obi-bench-matching-')), 'engine.cjs');
  await build({
    entryPoints: [inRoot('libs/matching/src/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  return outfile;
}

/** Solves a market, by its name or from a file, in a process of its own: `{ answer, cpu, took, peak }`, seconds and MB. */
export async function solvedBy(engine, solver, market, seed) {
  const { stdout } = await run(process.execPath, [
    ...NODE_ARGS,
    SOLVER,
    engine,
    solver,
    market,
    String(seed),
  ]);
  return JSON.parse(stdout);
}

/** The Python on this machine that has scipy; undefined when none has. */
export async function pythonWithSolvers() {
  for (const python of PYTHONS) {
    const isThere = await run(python, ['-c', 'import numpy, scipy']).then(
      () => true,
      () => false,
    );
    if (isThere) return python;
  }
  return undefined;
}

/** What the solvers of Python answer for a listed market, by name. */
export async function solvedByPeers(python, market, seed) {
  const folder = mkdtempSync(join(tmpdir(), 'obi-bench-peers-'));
  const { mentors, pairs } = MARKETS[market](seed);
  const places = Int32Array.from(mentors, ({ capacity }) => capacity);
  for (const [name, numbers] of Object.entries({ ...pairs, places })) {
    writeFileSync(join(folder, `${name}.bin`), numbers);
  }
  return JSON.parse((await run(python, [PEERS, folder])).stdout);
}
