/** Publishing a version that concerns everybody, beside the same change of everybody's row by one SQL statement. */
import { setTimeout as wait } from 'node:timers/promises';
import { watchCpu, watchMemory } from '../cpu.mjs';
import { copyOf, withClient } from '../database.mjs';
import { registeredRequest } from '../documents.mjs';
import { countStatements } from '../publish-count.mjs';
import { loadText } from '../report.mjs';
import { changeTo, keepChanged, keepRows } from '../same-change.mjs';
import { ask, startProduct, untilAnswer } from '../servers.mjs';
import { medianOf } from '../statistics.mjs';
import { appoint, publishVersion, writeVersion } from '../studio.mjs';

const MEGABYTE = 1024 * 1024;
/** What the server may take on top while it publishes, whatever the number of people. */
const MOST_GROWTH_MB = 100;
/** Statements for a thousand people: their ids, two to hold their rows, their facts, and their rows again; and some once. */
const MOST_STATEMENTS = 8;
/** The last day to certify again comes nearer with each round, so that each one changes every row. */
const LAST_DAY = 90;
const DAYS_A_ROUND = 3;

export async function run({ databases, people, rounds, report }) {
  const database = await databases.database(people);
  const copy = await copyOf(database.url, 'obi_bench_publish');
  try {
    await withClient(copy.url, (client) => measureAll({ database, copy, client, databases, rounds, report }));
  } finally {
    await copy.drop();
  }
}

async function measureAll({ database, copy, client, databases, rounds, report }) {
  report.heading('5. A version of the guide that concerns everybody');
  const [author, approver] = database.pool;
  await appoint(client, [author, approver]);
  const measured = [];
  const product = await startProduct(copy.url);
  const studio = { port: product.port, author, approver };
  const setup = { studio, product, client, databases };
  let revision;
  try {
    await untilAnswer(product, () => ask(product.port, registeredRequest('MyPath', author.cookie)));
    for (let round = 1; round <= rounds; round += 1) measured.push(await measure(setup, round));
    revision = await writeVersion(studio, versionOf(rounds + 1));
  } finally {
    await product.stop();
  }
  tell(report, database.people, measured, await countStatements(copy.url, author.id, revision));
}

const versionOf = (round) => ({
  round,
  certifyBy: new Date(Date.now() + (LAST_DAY - DAYS_A_ROUND * round) * 86_400_000).toISOString().slice(0, 10),
});

/** One version through the studio; then its rows are set back and changed again by one statement. */
async function measure({ studio, product, client, databases }, round) {
  const revision = await writeVersion(studio, versionOf(round));
  await keepRows(client, 'was');
  const watch = { app: product.pid, database: databases.postmaster };
  const publishing = await timed(product.pid, watch, () => publishVersion(studio, revision));
  const telling = await timed(product.pid, watch, () => allTold(client));
  await keepRows(client, 'is');
  const rows = await keepChanged(client);
  await changeTo(client, 'was');
  await client.query('vacuum analyze belts.certification');
  const statement = await timed(product.pid, watch, () => changeTo(client, 'is'));
  return { publishing, telling, statement, rows };
}

async function timed(pid, watch, work) {
  const began = performance.now();
  const { answer, ...spent } = await watchCpu(watch, () => watchMemory(pid, work));
  return { ...spent, ...answer, took: (performance.now() - began) / 1000 };
}

const cpuOf = ({ app, database }) => app + database;

/** Publishing leaves a job behind that tells whom the version asks; what comes next is measured without it. */
async function allTold(client) {
  for (;;) {
    const { rows } = await client.query(
      `select 1 from job.job where name = 'guide.tell-version' and state < 'completed' limit 1`,
    );
    if (rows.length === 0) return;
    await wait(100);
  }
}

function tell(report, people, measured, { statements, derived, persons }) {
  const row = (name, side) => [
    name,
    ...['took', 'app', 'database'].map((figure) => medianOf(measured, (one) => one[side][figure])),
    medianOf(measured, (one) => one[side].peak - one[side].before) / MEGABYTE,
  ];
  const rows = medianOf(measured, (one) => one.rows);
  report.note(`${rows.toLocaleString('en')} of ${people.toLocaleString('en')} rows change`);
  report.table(
    ['', 's', 'CPU s app', 'CPU s database', 'memory of the app grows MB'],
    [
      row('publish', 'publishing'),
      row('the same rows, one statement', 'statement'),
      row('telling', 'telling'),
    ],
  );
  const all = measured.flatMap(({ publishing, statement }) => [publishing, statement]);
  report.note(
    loadText({ load: medianOf(all, (one) => one.load), others: medianOf(all, (one) => one.others) }),
  );
  const ratio = medianOf(measured, ({ publishing, statement }) => publishing.took / statement.took);
  report.figure('time to publish, of the one statement', ratio, { digits: 1 });
  const cpu = medianOf(measured, (one) => cpuOf(one.publishing) / cpuOf(one.statement));
  report.figure('CPU to publish, of the one statement', cpu, { digits: 1 });
  const perThousand = (statements * 1000) / persons;
  report.goal('statements for a thousand people', perThousand, { atMost: MOST_STATEMENTS });
  report.goal('derivations of a person', derived / persons, { atMost: 1 });
  report.goal('people left out', people - persons, { atMost: 0, digits: 0 });
  const growth = Math.max(...measured.map(({ publishing }) => publishing.peak - publishing.before));
  report.goal('memory that publishing takes on top', growth / MEGABYTE, {
    atMost: MOST_GROWTH_MB,
    unit: 'MB',
    digits: 0,
  });
}
