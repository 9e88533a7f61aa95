/** Goal 3: ten times the people, and the pages that one opens every day cost what they did. */
import { watchCpu } from '../cpu.mjs';
import { withClient } from '../database.mjs';
import { registeredRequest } from '../documents.mjs';
import { loadText } from '../report.mjs';
import { ask, startProduct, untilAnswer } from '../servers.mjs';
import { buffersOf, pageStatements } from '../statements.mjs';
import { medianOf } from '../statistics.mjs';

/** As many rows as the screen asks for first. */
const PAGE = 50;
const PERSONS = 60;
const LABELS = { path: 'learning path', overdue: "HR's overdue page", pair: 'pair page' };

export async function run({ databases, people, rounds, seconds, load, report }) {
  const today = new Date().toISOString().slice(0, 10);
  const few = await sizeOf(databases, Math.round(people / 10));
  const many = await sizeOf(databases, people);
  report.heading('3. Ten times the people');
  report.note(
    `${few.people.toLocaleString('en')} and ${many.people.toLocaleString('en')} people, one connection`,
  );
  const sides = [few, many];
  try {
    for (const side of sides) await begin(side);
    const statements = await pageStatements(today, PAGE);
    for (const page of Object.keys(LABELS)) {
      const buffers = [];
      for (const { url, persons } of sides)
        buffers.push(await buffersOf(url, statements[page], persons[page].slice(0, PERSONS)));
      const measured = await measure(sides, page, {
        rounds,
        seconds: Math.max(1, seconds / 2),
        load,
        databases,
      });
      tell(report, LABELS[page], buffers, measured);
    }
  } finally {
    await Promise.all(sides.map(({ product }) => product?.stop()));
  }
}

/** A database with who opens which page. */
async function sizeOf(databases, people) {
  const database = await databases.database(people);
  const pairs = await withClient(database.url, (client) =>
    client.query(
      `select p.id as pair, s.person_id as id, '__Host-obi=' || s.token as cookie
       from bench.pair p join bench.signed_in s on s.person_id = p.mentor_id order by p.id`,
    ),
  );
  return { ...database, persons: { path: database.pool, overdue: [database.hr], pair: pairs.rows } };
}

async function begin(side) {
  side.product = await startProduct(side.url);
  const filter = { tab: 'overdue' };
  side.requests = {
    path: side.persons.path.map(({ id, cookie }) => registeredRequest('MyPath', cookie, { expect: id })),
    overdue: [
      registeredRequest('CertificationList', side.hr.cookie, {
        variables: { filter, first: PAGE },
        expect: '"overdueDays"',
      }),
    ],
    pair: side.persons.pair.map(({ pair, cookie }) =>
      registeredRequest('Pair', cookie, { variables: { id: pair }, expect: 'We read four complaints' }),
    ),
  };
  await untilAnswer(side.product, () => ask(side.product.port, side.requests.path[0]));
}

/** Both sizes in turn, with both servers up all the time. */
async function measure(sides, page, { rounds, seconds, load, databases }) {
  const measured = sides.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const index of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const { product, requests } = sides[index];
      const wish = { port: product.port, requests: requests[page], connections: 1 };
      await load.run({ ...wish, seconds: 1 });
      const watched = await watchCpu(
        { app: product.pid, database: databases.postmaster, ours: [load.pid] },
        () => load.run({ ...wish, seconds }),
      );
      const { answer } = watched;
      const each = (spent) => (spent * 1000) / answer.requests;
      measured[index].push({
        ...answer,
        ...watched,
        app: each(watched.app),
        database: each(watched.database),
      });
    }
  }
  return measured;
}

function tell(report, label, buffers, measured) {
  report.note('');
  report.table(
    [label, 'buffers', 'p50 ms', 'p99 ms', 'CPU ms app', 'CPU ms database'],
    measured.map((rounds, index) => [
      ['few', 'many'][index],
      String(buffers[index]),
      ...['p50', 'p99', 'app', 'database'].map((figure) => medianOf(rounds, (one) => one[figure])),
    ]),
  );
  const all = measured.flat();
  report.note(
    loadText({ load: medianOf(all, (one) => one.load), others: medianOf(all, (one) => one.others) }),
  );
  const ratios = measured[1].map((one, round) => one.p50 / measured[0][round].p50);
  report.goal(`${label}: buffers, many to few`, buffers[1] / buffers[0], { atMost: 1.1 });
  report.goal(
    `${label}: p50, many to few`,
    medianOf(ratios, (one) => one),
    { atMost: 1.3 },
  );
}
