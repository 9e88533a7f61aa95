/** Goal 7: how long from the start of the process to its first answer, and how much memory it holds after work. */
import { residentBytes, watchCpu } from '../cpu.mjs';
import { forEachOf, plainRequest, registeredRequest } from '../documents.mjs';
import { loadText } from '../report.mjs';
import { ask, startLimit, startProduct, untilAnswer } from '../servers.mjs';
import { medianOf } from '../statistics.mjs';

const REQUESTS = 10_000;
const CONNECTIONS = 32;
const MEGABYTE = 1024 * 1024;

export async function run({ databases, people, rounds, load, report }) {
  const database = await databases.database(people);
  report.heading('7. Start and memory');
  const requests = mixOf(database);
  const measured = [];
  for (let round = 0; round < rounds; round += 1) {
    const floor = await startOf(await startLimit(database.url), { path: `/${database.pool[0].id}` });
    await floor.server.stop();
    measured.push({ floor: floor.took, ...(await oneRound(database, requests, load, databases)) });
  }
  tell(report, measured);
}

/** Half of the paths as the web app asks for them, half as another client does, and HR's overview among them. */
function mixOf({ pool, hr }) {
  const hot = forEachOf(pool, registeredRequest, 'MyPath');
  const plain = forEachOf(pool, plainRequest, 'MyPath');
  const overview = registeredRequest('CertificationOverview', hr.cookie);
  return hot.flatMap((one, index) =>
    index % 50 === 0 ? [one, plain[index], overview] : [one, plain[index]],
  );
}

async function startOf(server, request) {
  return { server, took: await untilAnswer(server, () => ask(server.port, request)) };
}

async function oneRound(database, requests, load, databases) {
  const { server, took } = await startOf(await startProduct(database.url), requests[0]);
  try {
    const atStart = residentBytes(server.pid);
    const wish = { port: server.port, requests, connections: CONNECTIONS, seconds: 600, count: REQUESTS };
    const watched = await watchCpu(
      { app: server.pid, database: databases.postmaster, ours: [load.pid] },
      () => load.run(wish),
    );
    return { took, atStart, after: residentBytes(server.pid), others: watched.others, load: watched.load };
  } finally {
    await server.stop();
  }
}

function tell(report, measured) {
  const of = (figure) => medianOf(measured, (one) => one[figure]);
  report.table(
    ['', 'first answer ms', 'memory at start MB', `after ${REQUESTS.toLocaleString('en')} requests MB`],
    [
      ['the product', of('took'), of('atStart') / MEGABYTE, of('after') / MEGABYTE],
      ['a bare Node server', of('floor'), '', ''],
    ],
  );
  report.note(loadText({ load: of('load'), others: of('others') }));
  report.goal('first answer after the process starts', of('took') / 1000, { atMost: 2.5, unit: 's' });
  report.goal(
    `memory after ${REQUESTS.toLocaleString('en')} requests at ${CONNECTIONS} connections`,
    of('after') / MEGABYTE,
    {
      atMost: 220,
      unit: 'MB',
      digits: 0,
    },
  );
}
