import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, siteOf } from '@obi/shared/api';
import { SigningKeys } from './keys/signing-keys';

/** Who issues: the company, known by the address of its Obi. */
@Injectable()
export class Issuer {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
  ) {}

  /** The address of this Obi, without a slash at its end. */
  get site(): string {
    return new URL(siteOf(this.config)).origin;
  }

  /** The name by which anybody finds the public keys. */
  get id(): string {
    return `did:web:${encodeURIComponent(new URL(this.site).host)}`;
  }

  keyId(name: string): string {
    return `${this.id}#${name}`;
  }

  /** What `/.well-known/did.json` answers: every key that ever signed. */
  async document(): Promise<object> {
    const methods = (await this.keys.names()).map((name) => this.method(name));
    return {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id: this.id,
      verificationMethod: methods,
      assertionMethod: methods.map(({ id }) => id),
    };
  }

  /** The public keys by their addresses, as a verifier looks them up. */
  async keyDocuments(): Promise<Record<string, object>> {
    const names = await this.keys.names();
    const methods = names.map((name) => this.method(name));
    const context = 'https://w3id.org/security/multikey/v1';
    const documents = methods.map((method) => [method.id, { '@context': context, ...method }] as const);
    return { ...Object.fromEntries(documents), [this.id]: await this.document() };
  }

  private method(name: string): {
    id: string;
    type: 'Multikey';
    controller: string;
    publicKeyMultibase: string;
  } {
    return { id: this.keyId(name), type: 'Multikey', controller: this.id, publicKeyMultibase: name };
  }
}
