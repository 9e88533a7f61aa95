/** A what-if of HR over HTTP, signed in, beside matching the same people with nothing around it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inRoot } from '../../lib/workspace.mjs';
import { watchCpu } from '../cpu.mjs';
import { PROGRAMME, PROGRAMME_SQL } from '../data/programme.sql.mjs';
import { copyOf, withClient } from '../database.mjs';
import { registeredRequest } from '../documents.mjs';
import { builtEngine, solvedBy } from '../matching/run-solver.mjs';
import { loadText } from '../report.mjs';
import { ask, startProduct, untilAnswer } from '../servers.mjs';
import { medianOf } from '../statistics.mjs';

/** So many mentees and as many mentors, of a company of this size. */
const SIZE = 2_000;
const PEOPLE = 5_000;
/** How often HR tries something in one round. */
const TRIES = 5;
/** How much longer than matching alone the whole answer may take. */
const OF_MATCHING = 2;

export async function run({ databases, rounds, seed, report }) {
  report.heading('10. What if, over HTTP');
  const { url, hr } = await databases.database(PEOPLE);
  const copy = await copyOf(url, 'obi_bench_what_if');
  await withClient(copy.url, (client) => client.query(PROGRAMME_SQL(SIZE)));
  const product = await startProduct(copy.url);
  try {
    const company = { product, url: copy.url, programmeId: await programmeIn(copy.url), cookie: hr.cookie };
    await untilAnswer(product, () => ask(product.port, { path: '/health/ready' }));
    const [first] = await tried(company, 0, 1);
    const engine = await builtEngine();
    const market = await marketOf(company);
    const measured = [];
    for (let round = 0; round < rounds; round += 1) {
      const alone = await solvedBy(engine, 'obi', market, seed);
      const watched = await watchCpu({ app: product.pid, database: databases.postmaster }, () =>
        tried(company, round, TRIES),
      );
      measured.push({ ...watched, alone, took: medianOf(watched.answer, (seconds) => seconds) });
    }
    tell(report, measured, first);
  } finally {
    await product.stop();
    await copy.drop();
  }
}

const programmeIn = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query('select id from mentoring.programme where name = $1', [PROGRAMME]);
    return rows[0].id;
  });

async function answerOf({ product, cookie }, name, variables) {
  const text = await ask(product.port, registeredRequest(name, cookie, { variables }));
  const { data, errors } = text === undefined ? {} : JSON.parse(text);
  if (!data || errors) throw new Error(`${name} is not answered: ${JSON.stringify(errors)}`);
  return data;
}

/** The people as the product matched them: what it keeps of a run, in the form of the contract. */
async function marketOf(company) {
  const { programmeId, url } = company;
  await answerOf(company, 'RunMatching', { programmeId, keep: 0 });
  const { rows } = await withClient(url, (client) =>
    client.query('select input from mentoring.run where programme_id = $1 order by ran_at desc limit 1', [
      programmeId,
    ]),
  );
  const folder = mkdtempSync(join(tmpdir(), 'obi-bench-what-if-'));
  const rules = join(folder, 'rules.cjs');
  await build({
    ...{ entryPoints: [inRoot('libs/mentoring/rules/src/index.ts')], outfile: rules, bundle: true },
    ...{ platform: 'node', format: 'cjs', logLevel: 'warning', tsconfig: inRoot('tsconfig.base.json') },
  });
  const { problemOf } = createRequire(import.meta.url)(rules);
  const { terms, pool } = rows[0].input;
  const file = join(folder, 'market.json');
  writeFileSync(file, JSON.stringify({ schema: 'obi-match-input/1', ...problemOf(terms, pool) }));
  return file;
}

/** One try after another, each with other weights: seconds of each. */
async function tried(company, round, times) {
  const seconds = [];
  for (let turn = 0; turn < times; turn += 1) {
    const weights = {
      goals: 55 - turn,
      reciprocity: 15 + round,
      crossSilo: 10,
      availability: 10 + turn,
      preference: 10,
      waited: 0,
    };
    const began = performance.now();
    const { matchingWhatIf } = await answerOf(company, 'MatchingWhatIf', {
      programmeId: company.programmeId,
      settings: { weights },
      keep: 0,
    });
    seconds.push((performance.now() - began) / 1_000);
    if (matchingWhatIf.figures.pairs !== SIZE) throw new Error('Not everybody has a pair.');
  }
  return seconds;
}

function tell(report, measured, first) {
  const of = (figure) => medianOf(measured, figure);
  const alone = of((round) => round.alone.took);
  report.note(`${SIZE.toLocaleString('en')} mentees and as many mentors, one place each`);
  report.table(
    ['', 's', 'CPU s', 'CPU s of the database'],
    [
      ['matching alone, warm', alone, of((round) => round.alone.cpu), '–'],
      [
        'a what-if over HTTP',
        of((round) => round.took),
        of((round) => round.app / TRIES),
        of((round) => round.database / TRIES),
      ],
    ],
  );
  report.note(loadText({ load: of((round) => round.load), others: of((round) => round.others) }));
  report.figure('the very first one after the start', first, { unit: 's' });
  report.goal(
    'a what-if over HTTP, of matching alone',
    of((round) => round.took / round.alone.took),
    {
      atMost: OF_MATCHING,
    },
  );
}
