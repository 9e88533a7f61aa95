/** Every package of package.json is used. A package that is used without being named says so in dependencies.mjs. */
import { root } from '../lib/workspace.mjs';
import { unusedIn } from './dependencies.mjs';

const unused = unusedIn(process.argv[2] ?? root);
for (const name of unused) process.stdout.write(`Nothing uses ${name}: remove it from package.json.\n`);
process.exitCode = unused.length > 0 ? 1 : 0;
