/** One solver on one market, in a process of its own: `solver.mjs ENGINE SOLVER MARKET|FILE SEED`, answers in JSON. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MARKETS } from './cases.mjs';

/** How often a small market is solved again, so that what is measured is warm. */
const AGAIN = 20;

/** The scores of a market in rows and columns, as solvers of dense matrices want them. */
function matrixOf({ mentees, mentors, pairs }) {
  const rows = mentees.map(() => new Array(mentors.length).fill(0));
  pairs.score.forEach((score, at) => (rows[pairs.mentee[at]][pairs.mentor[at]] = score));
  return rows;
}

async function preparedSolver(name, engine, market) {
  if (name === 'obi' || name === 'proof') {
    const { match, proofFaults } = createRequire(import.meta.url)(engine);
    if (name === 'obi') return () => match(market).objective.score;
    const answer = match(market);
    return () => proofFaults(market, answer).length;
  }
  const rows = matrixOf(market);
  if (name === 'linear-sum-assignment') {
    const { linearSumAssignment } = await import('linear-sum-assignment');
    return () => Math.round(linearSumAssignment(rows, { maximaze: true }).gain);
  }
  const { default: munkres } = await import('munkres-js');
  const costs = rows.map((row) => row.map((score) => 10_000 - score));
  return () => munkres(costs).reduce((sum, [row, column]) => sum + rows[row][column], 0);
}

function timed(solve) {
  const before = process.cpuUsage();
  const began = performance.now();
  const answer = solve();
  const { user, system } = process.cpuUsage(before);
  return { answer, cpu: (user + system) / 1e6, took: (performance.now() - began) / 1000 };
}

const [engine, name, marketName, seed] = process.argv.slice(2);
const market = MARKETS[marketName]?.(Number(seed)) ?? JSON.parse(readFileSync(marketName, 'utf8'));
const solve = await preparedSolver(name, engine, market);
const first = timed(solve);
const isSmall = first.took < 1;
const all = isSmall ? Array.from({ length: AGAIN }, () => timed(solve)) : [first];
const middle = (figure) => all.map((one) => one[figure]).sort((a, b) => a - b)[Math.floor(all.length / 2)];
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  JSON.stringify({ answer: first.answer, cpu: middle('cpu'), took: middle('took'), peak }),
);
