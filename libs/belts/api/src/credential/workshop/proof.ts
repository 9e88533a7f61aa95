import { sign } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { type Documents, loaderOf } from './documents';
import { isMarked } from './status-list';

/** What a credential is signed with. */
export interface Signing {
  /** The address of the public key. */
  readonly id: string;
  /** The private key, PKCS 8. */
  readonly privateKey: Parameters<typeof sign>[2];
  readonly at: Date;
  readonly documents?: Documents;
}

type Json = Readonly<Record<string, unknown>>;

/** The credential with its proof `eddsa-rdfc-2022`; the schema of Open Badges wants a list of proofs. */
export async function signedCredential(credential: Json, signing: Signing): Promise<Json> {
  const { id, privateKey, at, documents = {} } = signing;
  const signer = {
    id,
    algorithm: 'Ed25519',
    sign: async ({ data }: { data: Uint8Array }) => sign(null, data, privateKey),
  };
  const suite = new DataIntegrityProof({ signer, cryptosuite, date: at });
  const signed = await issue({
    credential: structuredClone(credential),
    suite,
    documentLoader: loaderOf(documents),
    now: at,
  });
  return { ...signed, proof: [signed['proof']] };
}

/** What is to be known about a credential that somebody hands in. */
export interface Checked {
  /** Whether every byte is as it was signed, with one of the keys that are given. */
  readonly genuine: boolean;
  /** Whether the lists that it names mark it, for ever or for a time; a marked one is still genuine. */
  readonly status: 'revocation' | 'suspension' | null;
}

/** Checks signature and status. The time is not judged here: the signature of an expired one is still good. */
export async function checkedCredential(
  credential: Json,
  { documents, at }: { documents: Documents; at: Date },
): Promise<Checked> {
  const suite = new DataIntegrityProof({ cryptosuite });
  try {
    const result = await verifyCredential({
      credential,
      suite,
      now: at,
      documentLoader: loaderOf(documents),
      checkStatus,
    });
    if (!result.verified) return { genuine: false, status: null };
    if (result.statusResult?.results?.some(({ status }) => status))
      return { genuine: true, status: 'revocation' };
    return { genuine: true, status: (await isSuspended(credential, documents)) ? 'suspension' : null };
  } catch {
    return { genuine: false, status: null };
  }
}

/** Whether the list that the status refers to marks it as well, in the same place; badges of the first days name none. */
async function isSuspended({ credentialStatus }: Json, documents: Documents): Promise<boolean> {
  const { statusReference = '', statusListIndex } = credentialStatus as Readonly<Record<string, string>>;
  const list = documents[statusReference];
  return list !== undefined && isMarked(list, Number(statusListIndex));
}
