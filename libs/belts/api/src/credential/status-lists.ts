import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, notFound } from '@obi/shared/api';
import { Issuer } from './issuer';
import { SigningKeys } from './keys/signing-keys';
import { workshop } from './load-workshop';
import { LIST_LENGTH } from './status-place';

interface Signed {
  /** What it was made of: the last revocation and the key. */
  readonly of: string;
  readonly text: string;
}

/** The signed lists that say which certificates were withdrawn, made of the revocations themselves. */
@Injectable()
export class StatusLists {
  private readonly kept = new Map<number, Signed>();

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Issuer) private readonly issuer: Issuer,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
  ) {}

  address(list: number): string {
    return `${this.issuer.site}/credentials/status/${list}`;
  }

  /** The list as it goes out; signed anew only when somebody's belt was taken away since. */
  async text(list: number): Promise<string> {
    const first = (list - 1) * LIST_LENGTH;
    const rows = await this.db.rows<{
      number: string | null;
      revoked_by: string | null;
      most: string | null;
    }>(
      `select w.number::text, w.revoked_by::text, m.most::text
       from (select max(number) as most from belts.credential) m
       left join belts.withdrawn_credential w on w.number >= $1 and w.number < $1 + $2`,
      [first, LIST_LENGTH],
    );
    const most = rows[0]?.most;
    if (list > 1 && (most === null || most === undefined || Number(most) < first)) notFound();
    const withdrawn = rows.flatMap(({ number }) => (number === null ? [] : [Number(number) - first]));
    const key = await this.keys.current();
    const of = `${key.name} ${withdrawn.length} ${rows.map((row) => row.revoked_by ?? '').join(',')}`;
    const kept = this.kept.get(list);
    if (kept?.of === of) return kept.text;
    const text = JSON.stringify(await this.signed(list, withdrawn));
    this.kept.set(list, { of, text });
    return text;
  }

  private async signed(list: number, withdrawn: readonly number[]): Promise<object> {
    const key = await this.keys.current();
    const now = this.clock.now();
    const id = this.address(list);
    const { signedCredential, encodedList } = workshop();
    const credential = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: this.issuer.id,
      validFrom: now.toISOString().replace(/\.\d+Z$/, 'Z'),
      credentialSubject: {
        id: `${id}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: await encodedList(withdrawn),
      },
    };
    const signing = { id: this.issuer.keyId(key.name), privateKey: key.privateKey, at: now };
    return signedCredential(credential, signing);
  }
}
