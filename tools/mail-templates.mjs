/**
 * The look of mails: libs/notifications/api/mail/*.mjml become HTML with places for texts, once, here; the server never
 * loads MJML. `--check` writes nothing and fails when anything would change.
 */
import { readFile, writeFile } from 'node:fs/promises';
import mjml2html from 'mjml';
import { inRoot } from './lib/workspace.mjs';

const source = (name) => readFile(inRoot('libs', 'notifications', 'api', 'mail', name), 'utf8');
const target = inRoot('libs', 'notifications', 'api', 'src', 'mail', 'templates.gen.ts');

/** The text of the generated file. MJML wants real colours: three that stand nowhere else are places for those of the belt. */
export async function templates() {
  const { html, errors } = await mjml2html(await source('notice.mjml'), {
    validationLevel: 'strict',
    fonts: {},
    minify: false,
  });
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
  const places = html
    .replaceAll('#ba4ba4', '{{bar}}')
    .replaceAll('#0ba40b', '{{onBar}}')
    .replaceAll('#0ed9e0', '{{edge}}');
  const page = places.replace('%%items%%', '<!--items-->').replace(/\n\s*/g, '\n');
  const item = (await source('item.html')).trim();
  return [
    '// Generated from libs/notifications/api/mail; do not edit.',
    `export const MAIL_HTML = ${JSON.stringify(page)};`,
    `export const MAIL_ITEM = ${JSON.stringify(item)};`,
    '',
  ].join('\n');
}

/** Whether the generated file is what its sources say. */
export async function isCurrent() {
  return (await readFile(target, 'utf8').catch(() => '')) === (await templates());
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    if (!(await isCurrent())) {
      process.stderr.write('The mails are not what their templates say: node tools/mail-templates.mjs\n');
      process.exitCode = 1;
    }
  } else await writeFile(target, await templates());
}
