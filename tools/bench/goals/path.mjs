/** Goal 1: the learning path through `/graphql`, signed in, beside the limit that has nothing but the statement. */
import { isDeepStrictEqual } from 'node:util';
import { watchCpu } from '../cpu.mjs';
import { forEachOf, plainRequest, registeredRequest } from '../documents.mjs';
import { loadText } from '../report.mjs';
import { ask, startLimit, startProduct, untilAnswer } from '../servers.mjs';
import { medianOf } from '../statistics.mjs';

const CONNECTIONS = [8, 32];
const NAME = 'MyPath';

export async function run({ databases, people, rounds, seconds, load, report }) {
  const database = await databases.database(people);
  const { pool, counts } = database;
  report.heading('1. Learning path through /graphql, signed in');
  report.note(
    `${Number(counts.completions).toLocaleString('en')} completions of ${people.toLocaleString('en')} people; ` +
      `each request another one of ${pool.length.toLocaleString('en')} signed-in persons`,
  );
  const product = await startProduct(database.url);
  const limit = await startLimit(database.url);
  try {
    const sides = {
      registered: { server: product, requests: forEachOf(pool, registeredRequest, NAME) },
      limit: {
        server: limit,
        requests: pool.map(({ id }) => ({ method: 'GET', path: `/${id}`, expect: id })),
      },
      plain: { server: product, requests: forEachOf(pool, plainRequest, NAME) },
    };
    await refuseDifferentData(pool, product, limit, sides);
    for (const connections of CONNECTIONS) {
      const measured = await measure(sides, { connections, rounds, seconds, load, databases });
      tell(report, connections, measured);
    }
  } finally {
    await Promise.all([product.stop(), limit.stop()]);
  }
}

/** Both sides answer the same data for the same persons, or there is nothing to compare. */
async function refuseDifferentData(pool, product, limit, { registered, plain }) {
  await untilAnswer(product, () => ask(product.port, registered.requests[0]));
  await untilAnswer(limit, () => ask(limit.port, { path: `/${pool[0].id}` }));
  for (let index = 0; index < 50; index += 1) {
    const [hot, text, bare] = await Promise.all([
      ask(product.port, registered.requests[index]),
      ask(product.port, plain.requests[index]),
      ask(limit.port, { path: `/${pool[index].id}` }),
    ]);
    const wanted = sorted(JSON.parse(bare));
    for (const answer of [hot, text]) {
      const given = sorted(JSON.parse(answer).data.myPath);
      if (!isDeepStrictEqual(given, wanted))
        throw new Error(`The two sides differ:\n${answer.slice(0, 2_000)}\n${bare.slice(0, 2_000)}`);
    }
  }
}

const sorted = (value) =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, sorted(value[key])]),
        )
      : value;

/** The sides take turns, and another one begins in each round. */
async function measure(sides, { connections, rounds, seconds, load, databases }) {
  const names = Object.keys(sides);
  const measured = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names.map((_, index) => names[(index + round) % names.length])) {
      const { server, requests } = sides[name];
      await load.run({ port: server.port, requests, connections, seconds: 1 });
      const watched = await watchCpu(
        { app: server.pid, database: databases.postmaster, ours: [load.pid] },
        () => load.run({ port: server.port, requests, connections, seconds }),
      );
      const { answer } = watched;
      const milliseconds = (spent) => (spent * 1000) / answer.requests;
      measured[name].push({
        ...answer,
        ...watched,
        app: milliseconds(watched.app),
        database: milliseconds(watched.database),
      });
    }
  }
  return measured;
}

function tell(report, connections, measured) {
  const of = (name, figure) => medianOf(measured[name], (round) => round[figure]);
  report.note('');
  report.table(
    [`${connections} connections`, 'a second', 'p50 ms', 'p99 ms', 'CPU ms app', 'CPU ms database', 'bytes'],
    Object.keys(measured).map((name) => [
      LABELS[name],
      ...['perSecond', 'p50', 'p99', 'app', 'database'].map((figure) => of(name, figure)),
      String(Math.round(of(name, 'bytes'))),
    ]),
  );
  const all = Object.values(measured).flat();
  report.note(
    loadText({ load: medianOf(all, (one) => one.load), others: medianOf(all, (one) => one.others) }),
  );
  const ratio = (name, figure) =>
    medianOf(measured[name], (one) => one[figure]) / medianOf(measured.limit, (one) => one[figure]);
  const answered = (name) =>
    medianOf(
      measured[name].map((one, round) => one.perSecond / measured.limit[round].perSecond),
      (one) => one,
    );
  const cpu = of('limit', 'app') + of('limit', 'database');
  report.note(
    `CPU a request, application and database: the limit needs ${(cpu / (of('registered', 'app') + of('registered', 'database'))).toFixed(2)} ` +
      `of what the registered document needs; its database alone ${(1 / ratio('registered', 'database')).toFixed(2)}`,
  );
  const goal = (name, atLeast, detail) =>
    report.goal(
      `${LABELS[name]} at ${connections} connections, of the limit`,
      answered(name),
      { atLeast },
      detail,
    );
  goal('plain', connections === 8 ? 0.5 : 0.4, { measured: summary(measured) });
  goal('registered', 0.8);
}

const LABELS = { registered: 'registered document', limit: 'the limit', plain: 'plain document' };

const summary = (measured) =>
  Object.fromEntries(
    Object.entries(measured).map(([name, rounds]) => [
      name,
      rounds.map(({ perSecond, p50, p99, app, database, load, others }) => ({
        perSecond,
        p50,
        p99,
        app,
        database,
        load,
        others,
      })),
    ]),
  );
