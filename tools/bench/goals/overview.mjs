/** Goal 2: HR's overview while standings change, beside the database's own scan; and never stale. */
import pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { watchCpu } from '../cpu.mjs';
import { withClient } from '../database.mjs';
import { registeredRequest } from '../documents.mjs';
import { figuresOf, figuresOfScan, textOf, writeAndCheck } from '../overview-check.mjs';
import { loadText } from '../report.mjs';
import { SCAN_SQL } from '../scan.sql.mjs';
import { ask, startProduct, untilAnswer } from '../servers.mjs';
import { medianOf, percentile } from '../statistics.mjs';

const WRITES_PER_SECOND = 5;

export async function run({ databases, people, rounds, seconds, load, report }) {
  const database = await databases.database(people);
  report.heading('2. Certification overview, while standings change');
  report.note(
    `${people.toLocaleString('en')} people in ${database.counts.units} units, ` +
      `${Number(database.counts.awards).toLocaleString('en')} awards; ${WRITES_PER_SECOND} writes a second`,
  );
  const product = await startProduct(database.url);
  try {
    const request = registeredRequest('CertificationOverview', database.hr.cookie, { expect: '"units"' });
    await untilAnswer(product, () => ask(product.port, request));
    await withClient(database.url, async (client) => {
      const setup = { client, product, request, database, load, databases, rounds, seconds };
      report.note(`${await compareWithScan(setup)}`);
      tell(report, await measure(setup));
    });
  } finally {
    await product.stop();
  }
}

const overviewOf = async ({ product, request }) =>
  JSON.parse(await ask(product.port, request)).data.certificationOverview;

/** The scan counts from the awards alone; what HR took away in an earlier run of a kept database it does not know. */
async function compareWithScan(setup) {
  const { rows: revoked } = await setup.client.query(
    `select 1 from belts.event where kind = 'revoked' limit 1`,
  );
  if (revoked.length > 0)
    return 'figures not compared with the scan: this kept database was written to before';
  const { rows } = await scan(setup.client);
  const same = textOf(figuresOf(await overviewOf(setup))) === textOf(figuresOfScan(rows));
  if (!same) throw new Error('The overview and the scan count differently.');
  return 'both sides give the same figures, unit by unit';
}

const scan = (client) =>
  client.query({ name: 'scan', text: SCAN_SQL, values: [new Date().toISOString().slice(0, 10)] });

async function measure(setup) {
  const { client, product, request, database, load, databases, rounds, seconds } = setup;
  const victims = await victimsIn(client, rounds * seconds * WRITES_PER_SECOND * 2);
  const result = { reads: [], scans: [], writes: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const writing = new Writing(setup, victims.splice(0, seconds * WRITES_PER_SECOND * 2));
    const work = () => load.run({ port: product.port, requests: [request], connections: 1, seconds });
    const watched = await watchCpu(
      { app: product.pid, database: databases.postmaster, ours: [load.pid] },
      work,
    );
    result.writes += await writing.end();
    const { answer } = watched;
    result.reads.push({
      ...answer,
      ...watched,
      app: (watched.app * 1000) / answer.requests,
      database: (watched.database * 1000) / answer.requests,
    });
    result.scans.push(await measureScans(database, databases, seconds));
  }
  return result;
}

/** A writer that checks every next read; what it finds stale is thrown when it ends. */
class Writing {
  constructor(setup, people) {
    const { client, product, database } = setup;
    const overview = () => overviewOf(setup);
    const wish = {
      client,
      port: product.port,
      hr: database.hr,
      people,
      overview,
      perSecond: WRITES_PER_SECOND,
    };
    this.isOver = false;
    this.work = writeAndCheck(wish, () => this.isOver);
    this.work.catch(() => undefined);
  }

  async end() {
    this.isOver = true;
    return (await this.work).writes;
  }
}

/** Persons with a belt above white that stands, each to lose it once. */
async function victimsIn(client, most) {
  const { rows } = await client.query(
    `select c.person_id as id, c.held as belt from belts.certification c join bench.person p on p.id = c.person_id
     where c.held > 'white' and p.n >= 20 order by bench.draw(p.n, 60, 1000000) limit $1`,
    [most],
  );
  return rows;
}

async function measureScans(database, databases, seconds) {
  const client = new pg.Client({ connectionString: database.url, options: '-c jit=off' });
  await client.connect();
  try {
    await scan(client);
    const times = [];
    const watched = await watchCpu({ app: 0, database: databases.postmaster }, async () => {
      const end = performance.now() + seconds * 1000;
      while (times.length < 5 || performance.now() < end) {
        const began = performance.now();
        await scan(client);
        times.push(performance.now() - began);
        await wait(0);
      }
    });
    const cpu = (watched.database * 1000) / times.length;
    return {
      p50: percentile(times, 50),
      p99: percentile(times, 99),
      requests: times.length,
      ...watched,
      app: 0,
      database: cpu,
    };
  } finally {
    await client.end();
  }
}

function tell(report, { reads, scans, writes }) {
  const row = (name, rounds) => [
    name,
    ...['p50', 'p99', 'app', 'database'].map((figure) => medianOf(rounds, (one) => one[figure])),
    String(rounds.reduce((sum, one) => sum + one.requests, 0)),
  ];
  report.table(
    ['', 'p50 ms', 'p99 ms', 'CPU ms app', 'CPU ms database', 'times'],
    [row('overview', reads), row('the scan', scans)],
  );
  const all = [...reads, ...scans];
  report.note(
    loadText({ load: medianOf(all, (one) => one.load), others: medianOf(all, (one) => one.others) }),
  );
  const ratio = (figure) => {
    const ratios = reads.map((one, index) => one[figure] / scans[index].p50);
    return medianOf(ratios, (one) => one);
  };
  report.goal('p50 of the overview, of the scan', ratio('p50'), { atMost: 0.05, digits: 3 });
  report.goal('p99 of the overview, of the scan', ratio('p99'), { atMost: 0.25, digits: 3 });
  report.goal(`stale reads after ${writes} writes`, 0, { atMost: 0, digits: 0 });
}
