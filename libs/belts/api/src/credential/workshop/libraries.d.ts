// What the libraries of credentials are used for; they come without types.
declare module '@digitalbazaar/vc' {
  interface Checked {
    readonly verified: boolean;
    readonly statusResult?: { readonly verified: boolean; readonly results?: readonly { status: boolean }[] };
    readonly error?: { readonly errors?: readonly Error[] };
  }
  export function issue(work: object): Promise<Record<string, unknown>>;
  export function verifyCredential(work: object): Promise<Checked>;
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(work: object);
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/vc-bitstring-status-list' {
  export class BitstringStatusList {
    setStatus(index: number, status: boolean): void;
    getStatus(index: number): boolean;
    encode(): Promise<string>;
  }
  export function createList(work: { length: number }): Promise<BitstringStatusList>;
  export function decodeList(work: { encodedList: string }): Promise<BitstringStatusList>;
  export function checkStatus(work: object): Promise<{ verified: boolean }>;
}
declare module '@digitalcredentials/security-document-loader' {
  type Loaded = (url: string) => Promise<object>;
  export function securityLoader(work: object): { build(): Loaded };
}
