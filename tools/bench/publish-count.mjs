/** What publishing asks of the database: counted in the built server itself, which is put together but listens to nobody. */
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { inRoot } from '../lib/workspace.mjs';
import { serviceOf } from './data/make.mjs';
import { NOTES_KEY } from './data/pairs.mjs';

/** Publishes the approved draft and counts `{ statements, derived, persons }`: derivations, and of how many persons. */
export async function countStatements(databaseUrl, personId, revision) {
  process.env.OBI_NOTES_KEY = NOTES_KEY;
  const { createApi } = createRequire(import.meta.url)(inRoot('dist', 'api', 'main.js'));
  const quiet = { port: 0, dataDir: tmpdir(), demo: false, production: true, publicUrl: undefined };
  const api = await createApi({ config: { ...quiet, databaseUrl } });
  try {
    const times = countDerivations(serviceOf(api.app, 'PersonFactsQuery'));
    const before = api.db.statements;
    await api.db.transaction(() => serviceOf(api.app, 'PublishDraft').now(personId, revision));
    const derived = [...times.values()].reduce((sum, one) => sum + one, 0);
    return { statements: api.db.statements - before, derived, persons: times.size };
  } finally {
    await api.close();
  }
}

/** How often the facts of each person are read: once for each derivation. */
function countDerivations(facts) {
  const times = new Map();
  for (const name of ['of', 'ofMany']) {
    const read = facts[name].bind(facts);
    facts[name] = (ids) => {
      for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
      return read(ids);
    };
  }
  return times;
}
