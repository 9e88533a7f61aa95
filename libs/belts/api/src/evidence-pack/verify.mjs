// node verify.mjs FOLDER PUBLIC_KEY
// Checks an evidence pack of Obi: that its list was signed with the key, that every file is as it was listed, that
// nothing was added or taken away, and that every acknowledged text is in the guide of the pack. Tells the credentials
// that did not count when the pack was made: revocation is for ever, suspension until what changed is done. The key begins
// with z6Mk; take it from the company's /.well-known/did.json and not from the pack, which somebody gave you.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function publicKey(text) {
  const digits = [...text.slice(1)].map((letter) => LETTERS.indexOf(letter));
  const number = digits.reduce((sum, digit) => sum * 58n + BigInt(digit), 0n);
  const bytes = Buffer.from(number.toString(16).padStart(68, '0'), 'hex');
  if (!text.startsWith('z') || digits.includes(-1) || bytes.length !== 34 || bytes.readUInt16BE(0) !== 0xed01)
    throw new Error('this is not a public key');
  const x = bytes.subarray(2).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

function* cellsOfLines(text) {
  // Cells in quotation marks may hold commas, line ends and doubled quotation marks.
  for (const [line] of text.matchAll(/(?:"(?:[^"]|"")*"|[^"\n])+/g))
    yield [...line.trimEnd().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? plain : quoted.replaceAll('""', '"'),
    );
}

/** The files of the pack under a name, each with what is in it. */
function* under(name, folder) {
  for (const { path } of JSON.parse(readFileSync(join(folder, 'manifest.json'))).files)
    if (path.startsWith(name)) yield [path, JSON.parse(readFileSync(join(folder, path), 'utf8'))];
}

/** The hash of every text of the guide, each computed from the text itself. */
function textsOf(folder, faults) {
  const texts = new Set();
  for (const [path, { clauses }] of under('guide/', folder)) {
    for (const { key, title, text, textHash } of clauses) {
      if (sha256(`${title}\n\n${text}`) !== textHash)
        faults.push(`${path}: the text of ${key} is not the one of its hash`);
      texts.add(`${key} ${textHash}`);
    }
  }
  return texts;
}

/** The credentials that a list of the issuer marks. */
function* marked(folder) {
  const lists = [...under('status/', folder)].map(([, { id, credentialSubject }]) => {
    const bits = gunzipSync(Buffer.from(credentialSubject.encodedList.slice(1), 'base64url'));
    const bitAt = (index) => (bits[index >> 3] >> (7 - (index & 7))) & 1;
    return { id, purpose: credentialSubject.statusPurpose, bitAt };
  });
  for (const [path, { credentialStatus: status }] of under('credentials/', folder))
    for (const { id, purpose, bitAt } of lists)
      if ([status.statusListCredential, status.statusReference].includes(id) && bitAt(status.statusListIndex))
        yield `${path}: ${purpose}`;
}

function faultsOf(folder, key) {
  const faults = [];
  const manifest = readFileSync(join(folder, 'manifest.json'));
  const signature = Buffer.from(readFileSync(join(folder, 'manifest.sig'), 'latin1').trim(), 'base64url');
  if (!verify(null, manifest, publicKey(key), signature)) return ['manifest.json: not signed with this key'];
  const { files } = JSON.parse(manifest);
  for (const { path, sha256: listed } of files) {
    if (!existsSync(join(folder, path))) faults.push(`${path}: missing`);
    else if (sha256(readFileSync(join(folder, path))) !== listed) faults.push(`${path}: altered`);
  }
  const known = new Set(['manifest.json', 'manifest.sig', ...files.map(({ path }) => path)]);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (!entry.isDirectory() && !known.has(path)) faults.push(`${path}: not listed`);
  }
  if (faults.length > 0) return faults;
  const texts = textsOf(folder, faults);
  const [, ...acknowledged] = cellsOfLines(readFileSync(join(folder, 'acknowledgements.csv'), 'utf8'));
  for (const [person, clause, hash] of acknowledged)
    if (!texts.has(`${clause} ${hash}`))
      faults.push(`acknowledgements.csv: ${person} acknowledged an unknown text of ${clause}`);
  return faults;
}

const [folder, key] = process.argv.slice(2);
try {
  if (!folder || !key) throw new Error('node verify.mjs FOLDER PUBLIC_KEY');
  const faults = faultsOf(folder, key);
  const said = faults.length > 0 ? faults : ['Everything is as it was signed.', ...marked(folder)];
  process.stdout.write(`${said.join('\n')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  console.error(`This cannot be verified: ${error.message}`);
  process.exitCode = 2;
}
