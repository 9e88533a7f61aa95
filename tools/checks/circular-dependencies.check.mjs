/** No file of the product imports itself by a detour. Run on another folder: `circular-dependencies.check.mjs FOLDER`. */
import { root } from '../lib/workspace.mjs';
import { circlesIn, importGraph } from './import-graph.mjs';

const circles = circlesIn(importGraph(process.argv[2] ?? root, ['libs', 'apps']));
for (const circle of circles) process.stdout.write(`Circle of imports: ${circle.join(' → ')}\n`);
process.exitCode = circles.length > 0 ? 1 : 0;
