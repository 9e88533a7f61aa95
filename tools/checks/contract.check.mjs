/**
 * schema.graphql and everything generated from it are what the server says today. Reads the built server.
 * Run on another workspace: `contract.check.mjs FOLDER`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../lib/workspace.mjs';

const folder = process.argv[2] ?? root;
const args = [join(folder, 'tools', 'codegen.mts'), '--check', '--built'];
const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit' });
process.exitCode = status ?? 1;
