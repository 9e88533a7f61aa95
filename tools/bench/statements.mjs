/** The statements of the product as it sends them, and the pages of the database that one run of each touches. */
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import pg from 'pg';
import { inRoot } from '../lib/workspace.mjs';
import { median } from './statistics.mjs';

/** What a file of statements exports. Such files import nothing but types. */
async function exportsOf(path) {
  const { code } = await transform(await readFile(inRoot(path), 'utf8'), { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** The three pages as `{ name, types, text, values }`: their main statement, with the values for one person of the pool. */
export async function pageStatements(today, pageSize) {
  const { PATH_SQL } = await exportsOf('libs/belts/api/src/path/path.sql.ts');
  const { PAIR_SQL } = await exportsOf('libs/mentoring/api/src/pair/pair.sql.ts');
  const { conditionOf } = await exportsOf('libs/belts/api/src/certification/list.sql.ts');
  const { pageStatement } = await exportsOf('libs/belts/api/src/certification/list-page.sql.ts');
  const overdue = conditionOf({ tab: 'overdue' }, undefined, today);
  const page = pageStatement(overdue, pageSize, undefined);
  return {
    path: [{ text: PATH_SQL, values: ({ id }) => [id, today] }],
    overdue: [
      { text: page.text, values: () => page.values },
      { text: overdue.count, values: () => [...overdue.values] },
    ],
    pair: [{ text: PAIR_SQL, values: ({ id, pair }) => [pair, id] }],
  };
}

/** The median of pages read or found in memory, over so many persons, as the application's role and with its settings. */
export async function buffersOf(url, statements, persons) {
  const client = new pg.Client({ connectionString: url, options: '-c role=obi_app -c jit=off' });
  await client.connect();
  try {
    const touched = [];
    for (const person of persons) {
      let pages = 0;
      for (const { text, values } of statements) pages += await pagesOf(client, text, values(person));
      touched.push(pages);
    }
    return median(touched);
  } finally {
    await client.end();
  }
}

async function pagesOf(client, text, values) {
  const { rows } = await client.query({ text: `explain (analyze, buffers, format json) ${text}`, values });
  const { Plan: plan } = rows[0]['QUERY PLAN'][0];
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
}
