/** The documents of the web app as requests, by the name of their operation. */
import { readFileSync } from 'node:fs';
import { inRoot } from '../lib/workspace.mjs';

const registered = () =>
  Object.entries(JSON.parse(readFileSync(inRoot('apps/api/src/documents.gen.json'), 'utf8')));

const headersOf = (cookie) => ({ cookie, 'content-type': 'application/json', 'x-obi': '1' });

function documentNamed(name) {
  const found = registered().find(([, document]) => document.name === name);
  if (!found) throw new Error(`The web app has no document ${name}.`);
  return { id: found[0], text: found[1].text };
}

/** A request as our web app sends it: the id of its document. */
export function registeredRequest(name, cookie, { variables = {}, expect = '"data"' } = {}) {
  const body = JSON.stringify({ documentId: documentNamed(name).id, variables });
  return { path: '/graphql', headers: headersOf(cookie), body, expect };
}

/** The same fields as another client asks for them: by a text of its own, which is none of ours. */
export function plainRequest(name, cookie, { variables = {}, expect = '"data"' } = {}) {
  const query = documentNamed(name).text.replace(name, `Another${name}`);
  const body = JSON.stringify({ query, variables });
  return { path: '/graphql', headers: headersOf(cookie), body, expect };
}

/** One request for each person of a pool, expecting their id in the answer. */
export const forEachOf = (pool, make, name) =>
  pool.map(({ id, cookie }) => make(name, cookie, { expect: id }));
