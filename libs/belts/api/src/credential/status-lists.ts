import { Inject, Injectable } from '@nestjs/common';
import { CompanyQuery } from '@obi/people/api';
import { Clock, Db, notFound } from '@obi/shared/api';
import { Issuer } from './issuer';
import { SigningKeys } from './keys/signing-keys';
import { workshop } from './load-workshop';
import { LIST_LENGTH } from './status-place';

/** What a list tells: withdrawn for ever, or not counting until what changed in the guide is done. */
export const PURPOSES = ['revocation', 'suspension'] as const;
export type StatusPurpose = (typeof PURPOSES)[number];

/** What is withdrawn is so for ever, whatever day it is. */
const MARKED: Readonly<Record<StatusPurpose, string>> = {
  revocation: `select number, date '-infinity' as since from belts.withdrawn_credential`,
  suspension: 'select number, suspended_on as since from belts.suspended_credential',
};

/** The greatest number of all, and the marked ones of a list: `$1` its first number, `$2` how many it has, `$3` today. */
const listSql = (purpose: StatusPurpose): string => `
  select (select max(number)::int from belts.credential) as most,
    (select string_agg(distinct (number - $1)::text, ',') from (${MARKED[purpose]}) m
     where number >= $1 and number < $1 + $2 and since <= $3) as marked`;

interface Signed {
  /** What it was made of: the places that are marked and the key. */
  readonly of: string;
  readonly text: string;
}

/** The signed lists that say which certificates do not count, made of what the company and the guide decided. */
@Injectable()
export class StatusLists {
  private readonly kept = new Map<string, Signed>();

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Issuer) private readonly issuer: Issuer,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
  ) {}

  address(purpose: StatusPurpose, list: number): string {
    return `${this.issuer.site}/credentials/${purpose === 'revocation' ? 'status' : purpose}/${list}`;
  }

  /** The list as it goes out; signed anew only when another certificate is marked than the last time. */
  async text(purpose: StatusPurpose, list: number): Promise<string> {
    const first = (list - 1) * LIST_LENGTH;
    const row = await this.db.row<{ most: number | null; marked: string | null }>(listSql(purpose), [
      ...[first, LIST_LENGTH],
      await this.companies.today(),
    ]);
    if (list > 1 && (row?.most ?? -1) < first) notFound();
    const marked = row?.marked ?? '';
    const key = await this.keys.current();
    const address = this.address(purpose, list);
    const of = `${key.name} ${marked}`;
    const kept = this.kept.get(address);
    if (kept?.of === of) return kept.text;
    const places = marked === '' ? [] : marked.split(',').map(Number);
    const text = JSON.stringify(await this.signed(purpose, address, places));
    this.kept.set(address, { of, text });
    return text;
  }

  private async signed(purpose: StatusPurpose, id: string, marked: readonly number[]): Promise<object> {
    const key = await this.keys.current();
    const now = this.clock.now();
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
        statusPurpose: purpose,
        encodedList: await encodedList(marked),
      },
    };
    const signing = { id: this.issuer.keyId(key.name), privateKey: key.privateKey, at: now };
    return signedCredential(credential, signing);
  }
}
