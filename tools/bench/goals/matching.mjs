/** Matching beside the best solvers that are there, and over all pairs of a large company. */
import { loadText } from '../report.mjs';
import { watchCpu } from '../cpu.mjs';
import { builtEngine, pythonWithSolvers, solvedBy, solvedByPeers } from '../matching/run-solver.mjs';
import { medianOf } from '../statistics.mjs';

/** How much more CPU than OR-Tools' assignment solver the listed market of 100,000 may take. */
const OF_ASSIGNMENT = 1.5;
const ALL_PAIRS_SECONDS = 10;
const ALL_PAIRS_MB = 256;
const WARM_SECONDS = 0.05;

export async function run({ rounds, seed, report }) {
  report.heading('9. Matching');
  const engine = await builtEngine();
  const python = await pythonWithSolvers();
  if (!python) report.note('No Python with scipy is there: its solvers are not measured.');
  const { load, others } = await watchCpu({ database: process.pid }, async () => {
    await besidePython({ engine, python, rounds, seed, report });
    await besideJavaScript({ engine, rounds, seed, report });
    await overAllPairs({ engine, rounds, seed, report });
  });
  report.note(loadText({ load, others }));
}

/** Solvers take turns; each answers what it measured by name. The medians of all rounds, by name. */
async function inTurns(rounds, solvers) {
  const runs = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const solve of solvers) {
      for (const [name, one] of Object.entries(await solve())) (runs[name] ??= []).push(one);
    }
  }
  const medians = (all) => ({
    answer: all[0].answer,
    cpu: medianOf(all, (one) => one.cpu),
    took: medianOf(all, (one) => one.took ?? one.cpu),
    peak: medianOf(all, (one) => one.peak ?? 0),
  });
  return Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, medians(all)]));
}

function tell(report, title, solvers) {
  report.note(title);
  report.table(
    ['', 'CPU s', 'CPU, of Obi', 'peak MB'],
    Object.entries(solvers).map(([name, { cpu, peak }]) => [
      name,
      cpu,
      cpu / solvers.obi.cpu,
      peak > 0 ? peak : '–',
    ]),
  );
  const totals = new Set(Object.values(solvers).map(({ answer }) => answer));
  report.goal(`different totals found, ${title}`, totals.size, { atMost: 1, digits: 0 });
}

async function besidePython({ engine, python, rounds, seed, report }) {
  const solversOf = (market) => [
    async () => ({ obi: await solvedBy(engine, 'obi', market, seed) }),
    ...(python ? [() => solvedByPeers(python, market, seed)] : []),
  ];
  const listed = await inTurns(rounds, solversOf('listed-100000'));
  tell(report, '100,000 × 100,000, 40 listed each', listed);
  const assignment = listed['OR-Tools assignment'];
  if (assignment) {
    const ratio = listed.obi.cpu / assignment.cpu;
    report.goal('CPU, of OR-Tools’ assignment solver', ratio, { atMost: OF_ASSIGNMENT });
  }
  const places = await inTurns(rounds, solversOf('places-10000'));
  tell(report, '10,000 × 20,000, up to 3 places, 40 listed each', places);
  const flow = places['OR-Tools min-cost flow'];
  if (flow) report.goal('CPU, of OR-Tools’ min-cost flow', places.obi.cpu / flow.cpu, { atMost: 1 });
  for (const [name, { obi, scipy }] of Object.entries({ '100,000': listed, '10,000 with places': places })) {
    if (scipy) report.goal(`CPU, of scipy, ${name}`, obi.cpu / scipy.cpu, { atMost: 1 });
  }
}

async function besideJavaScript({ engine, rounds, seed, report }) {
  const one = (name) => async () => ({ [name]: await solvedBy(engine, name, 'dense-200', seed) });
  const solvers = await inTurns(rounds, [one('obi'), one('linear-sum-assignment'), one('munkres-js')]);
  tell(report, '200 × 200, everybody with everybody, warm', solvers);
  report.goal('200 × 200, warm', solvers.obi.took, { atMost: WARM_SECONDS, unit: 's', digits: 3 });
}

async function overAllPairs({ engine, rounds, seed, report }) {
  const measured = {};
  for (const market of ['company-2000', 'company-10000', 'tight-10000', 'tight-6000']) {
    const { obi } = await inTurns(rounds, [
      async () => ({ obi: await solvedBy(engine, 'obi', market, seed) }),
    ]);
    const proof = await solvedBy(engine, 'proof', market, seed);
    measured[market] = { ...obi, proof: proof.cpu, faults: proof.answer };
  }
  report.note('over all pairs that the rules allow');
  report.table(
    ['', 'CPU s', 's', 'peak MB', 'checking the proof, CPU s'],
    Object.entries(measured).map(([name, { cpu, took, peak, proof }]) => [name, cpu, took, peak, proof]),
  );
  const faults = Object.values(measured).reduce((sum, one) => sum + one.faults, 0);
  report.goal('faults that the proofs leave', faults, { atMost: 0, digits: 0 });
  const { cpu, peak } = measured['company-10000'];
  report.goal('10,000 × 20,000, CPU', cpu, { atMost: ALL_PAIRS_SECONDS, unit: 's' });
  report.goal('10,000 × 20,000, memory', peak, { atMost: ALL_PAIRS_MB, unit: 'MB', digits: 0 });
  for (const name of ['tight-10000', 'tight-6000']) {
    report.figure(`${name}, CPU`, measured[name].cpu, { unit: 's' });
  }
}
