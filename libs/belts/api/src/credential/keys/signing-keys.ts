import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { Db } from '@obi/shared/api';
import { multikeyOf } from './multibase';
import { SealingKey } from './sealing-key';

/** A key that signs: its public part names it. */
export interface SigningKey {
  readonly name: string;
  readonly privateKey: KeyObject;
}

interface KeyRow {
  readonly name: string;
  readonly sealed: Buffer;
  readonly sealed_with: string;
}

/** The company's keys: the newest one signs, all of them verify. */
@Injectable()
export class SigningKeys {
  private opened: SigningKey | undefined;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(SealingKey) private readonly sealing: SealingKey,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** The public keys, newest first. */
  async names(): Promise<string[]> {
    const rows = await this.db.rows<{ name: string }>(
      'select name from belts.signing_key order by made_at desc, name',
    );
    return rows.map(({ name }) => name);
  }

  /** The key that signs now; the first one is made when it is needed. */
  async current(): Promise<SigningKey> {
    const newest = await this.newest();
    if (newest) return this.open(newest);
    return this.db.transaction(async () => {
      // Two that ask at the same moment get one key.
      await this.db.rows(`select pg_advisory_xact_lock(hashtext('belts.signing_key'))`);
      const meanwhile = await this.newest();
      return meanwhile ? this.open(meanwhile) : this.make(null);
    });
  }

  /** A new key signs from now on; what the old ones signed stays valid. */
  rotate(actorId: string | null = null): Promise<SigningKey> {
    return this.db.transaction(() => this.make(actorId));
  }

  private async newest(): Promise<KeyRow | undefined> {
    return this.db.row<KeyRow>(
      'select name, sealed, sealed_with from belts.signing_key order by made_at desc, name limit 1',
    );
  }

  private open({ name, sealed, sealed_with: sealedWith }: KeyRow): SigningKey {
    if (this.opened?.name === name) return this.opened;
    const key = this.sealing.open({ sealed, sealedWith });
    if (!key)
      throw new Error(`The key ${sealedWith} that opens the signing key ${name} is not in the data folder`);
    return (this.opened = { name, privateKey: createPrivateKey({ key, format: 'der', type: 'pkcs8' }) });
  }

  private async make(actorId: string | null): Promise<SigningKey> {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const { x = '' } = publicKey.export({ format: 'jwk' });
    const name = multikeyOf(Buffer.from(x, 'base64url'));
    const { sealed, sealedWith } = this.sealing.seal(privateKey.export({ format: 'der', type: 'pkcs8' }));
    await this.db.rows(
      'insert into belts.signing_key (name, sealed, sealed_with, made_at) values ($1, $2, $3, clock_timestamp())',
      [name, sealed, sealedWith],
    );
    await this.audit.record({ actorId, operation: 'belts.makeSigningKey', detail: { name } });
    return { name, privateKey };
  }
}
