// node verify.mjs FOLDER PUBLIC_KEY
// Checks an evidence pack of Obi: that its list was signed with the key, that every file is as it was listed, that
// nothing was added or taken away, and that every acknowledged text is in the guide of the pack. The public key begins
// with z6Mk; take it from the company's /.well-known/did.json and not from the pack, which somebody gave you.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const LIST = ['manifest.json', 'manifest.sig'];

function publicKey(text) {
  let number = 0n;
  for (const letter of text.slice(1)) {
    if (!LETTERS.includes(letter)) throw new Error('this is not a public key');
    number = number * 58n + BigInt(LETTERS.indexOf(letter));
  }
  const bytes = Buffer.from(number.toString(16).padStart(68, '0'), 'hex');
  if (!text.startsWith('z') || bytes.length !== 34 || bytes.readUInt16BE(0) !== 0xed01)
    throw new Error('this is not a public key');
  const x = bytes.subarray(2).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function* cellsOfLines(text) {
  // Cells in quotation marks may hold commas, line ends and doubled quotation marks.
  for (const [line] of text.matchAll(/(?:"(?:[^"]|"")*"|[^"\n])+/g))
    yield [...line.trimEnd().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? plain : quoted.replaceAll('""', '"'),
    );
}

/** The hash of every text of the guide, each computed from the text itself. */
function textsOf(folder, files, faults) {
  const texts = new Set();
  for (const { path } of files.filter((file) => file.path.startsWith('guide/'))) {
    for (const { key, title, text, textHash } of JSON.parse(readFileSync(join(folder, path), 'utf8'))
      .clauses) {
      if (sha256(`${title}\n\n${text}`) !== textHash)
        faults.push(`${path}: the text of ${key} is not the one of its hash`);
      texts.add(`${key} ${textHash}`);
    }
  }
  return texts;
}

export function faultsOf(folder, key) {
  const faults = [];
  const manifest = readFileSync(join(folder, 'manifest.json'));
  const signature = Buffer.from(readFileSync(join(folder, 'manifest.sig'), 'latin1').trim(), 'base64url');
  if (!verify(null, manifest, publicKey(key), signature)) return ['manifest.json: not signed with this key'];
  const { files } = JSON.parse(manifest);
  for (const { path, sha256: listed } of files) {
    try {
      if (sha256(readFileSync(join(folder, path))) !== listed) faults.push(`${path}: altered`);
    } catch {
      faults.push(`${path}: missing`);
    }
  }
  const known = new Set([...LIST, ...files.map(({ path }) => path)]);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (!entry.isDirectory() && !known.has(path)) faults.push(`${path}: not listed`);
  }
  if (faults.length > 0) return faults;
  const texts = textsOf(folder, files, faults);
  const [, ...acknowledged] = cellsOfLines(readFileSync(join(folder, 'acknowledgements.csv'), 'utf8'));
  for (const [person, clause, hash] of acknowledged)
    if (!texts.has(`${clause} ${hash}`))
      faults.push(`acknowledgements.csv: ${person} acknowledged an unknown text of ${clause}`);
  return faults;
}

const [folder, key] = process.argv.slice(2);
if (!folder || !key) {
  console.error('node verify.mjs FOLDER PUBLIC_KEY');
  process.exitCode = 2;
} else {
  try {
    const faults = faultsOf(folder, key);
    process.stdout.write(`${faults.join('\n') || 'Everything is as it was signed.'}\n`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`This cannot be verified: ${error.message}`);
    process.exitCode = 2;
  }
}
