import { securityLoader } from '@digitalcredentials/security-document-loader';

/** A JSON-LD document by its address. */
export type Documents = Readonly<Record<string, object>>;

let contexts: ((url: string) => Promise<object>) | undefined;

/**
 * Finds what a credential names: the contexts of the specifications, kept here, and what is given. Nothing is ever
 * fetched: a credential that somebody hands in cannot make the server call another one.
 */
export function loaderOf(given: Documents): (url: string) => Promise<object> {
  contexts ??= securityLoader({ fetchRemoteContexts: false }).build();
  const known = contexts;
  return async (url) => {
    const document = given[url];
    if (document) return { contextUrl: null, documentUrl: url, document };
    if (!url.startsWith('https://')) throw new Error(`${url} is not known here`);
    return known(url);
  };
}
