/** What the page begins before the app is there: its first questions, and the parts of the page that most people open. */
import { fileWith, scriptsIn, withImports } from './built-files.mjs';

/** What every page asks first, and what the page of today asks beside it. */
const QUESTIONS = { every: 'Viewer', today: 'MyPath' };
/** What only the file of the page of today holds. */
const TODAY = 'obi-today-page';

/**
 * A script for the head of the page. The app asks in the same words a moment later and takes the answer that is on its
 * way (libs/shared/web/src/api/asked-early.ts); the files of the page are there when the app wants them.
 */
export function headStart(folder, documents) {
  const ids = Object.fromEntries(
    Object.entries(QUESTIONS).map(([page, name]) => [page, idOf(documents, name)]),
  );
  const files = JSON.stringify(filesOf(folder, TODAY).map((file) => `/${file}`));
  return `<script nonce="CSP_NONCE">(${begin})(${JSON.stringify(ids)},${files})</script>`.replace(
    /\n\s*/g,
    '',
  );
}

/** Runs in the browser. Whoever signs in or sets a password has nothing to be asked for. */
function begin(ids, files) {
  const page = location.pathname;
  if (page.startsWith('/sign-in') || page.startsWith('/welcome')) return;
  const asked = (window.obiAsked = {});
  const ask = (id) => {
    const one = (asked[id] = {});
    one.answer = fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-obi': '1' },
      body: JSON.stringify({ documentId: id, variables: {} }),
    }).then((response) => response.json());
    one.answer.then(
      (answer) => (one.data = answer.data),
      () => 0,
    );
  };
  ask(ids.every);
  if (page !== '/' && page !== '/today') return;
  ask(ids.today);
  for (const file of files) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = file;
    document.head.append(link);
  }
}

function idOf(documents, name) {
  const found = Object.entries(documents).find(([, document]) => document.name === name);
  if (!found) throw new Error(`The web app has no document ${name}.`);
  return found[0];
}

/** The file that holds a text, and those that it cannot do without; what every page has already is left out. */
function filesOf(folder, text) {
  const scripts = scriptsIn(folder);
  return withImports(scripts, [fileWith(scripts, text)]).filter((file) => !file.startsWith('main-'));
}
