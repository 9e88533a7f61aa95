import { Inject, Injectable } from '@nestjs/common';
import { badgeOf } from '@obi/belts/rules';
import { CompanyQuery } from '@obi/people/api';
import { Clock, Db } from '@obi/shared/api';
import type { Certificate } from './certificates';
import { EvidenceQuery, evidenceInWords } from './evidence';
import { Issuer } from './issuer';
import { SigningKeys } from './keys/signing-keys';
import { workshop } from './load-workshop';
import { StatusLists } from './status-lists';
import { placeOf } from './status-place';

interface Signed {
  readonly code: string;
  readonly badge: string;
}

/** Whether a badge bears the address of the page of its certificate here; `$2` the address of this Obi. */
const OURS = `badge::jsonb->>'id' = $2::text || '/verify/' || code`;

/**
 * Signs the badge of a certificate when somebody first asks for it. From then on it is the same, byte for byte, as long
 * as Obi has the same address.
 */
@Injectable()
export class Badges {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(EvidenceQuery) private readonly evidence: EvidenceQuery,
    @Inject(Issuer) private readonly issuer: Issuer,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
    @Inject(StatusLists) private readonly lists: StatusLists,
  ) {}

  /** The badges of these certificates as they go out, by their codes; those that nobody asked for yet are signed. */
  async of(certificates: readonly Certificate[]): Promise<ReadonlyMap<string, string>> {
    const signed = await this.signed(certificates);
    const unsigned = certificates.filter(({ code }) => !signed.has(code));
    if (unsigned.length === 0) return signed;
    await this.sign(unsigned);
    return this.signed(certificates);
  }

  /** Those that were signed under the address of this Obi: after it moved they are signed anew, for its own page. */
  private async signed(certificates: readonly Certificate[]): Promise<Map<string, string>> {
    const rows = await this.db.rows<Signed>(
      `select code, badge from belts.credential where code = any($1) and ${OURS}`,
      [certificates.map(({ code }) => code), this.issuer.site],
    );
    return new Map(rows.map(({ code, badge }) => [code, badge]));
  }

  private async sign(certificates: readonly Certificate[]): Promise<void> {
    const key = await this.keys.current();
    const signing = { id: this.issuer.keyId(key.name), privateKey: key.privateKey, at: this.clock.now() };
    const badges: string[] = [];
    for (const badge of await this.unsigned(certificates))
      badges.push(`${JSON.stringify(await workshop().signedCredential(badge, signing), null, 2)}\n`);
    // Of two that sign at the same moment the first one counts.
    await this.db.rows(
      `update belts.credential c set badge = n.badge, signed_with = $4, signed_at = $5
       from unnest($1::text[], $3::text[]) as n(signed_code, badge)
       where c.code = n.signed_code and (c.badge is null or not (c.${OURS}))`,
      [certificates.map(({ code }) => code), this.issuer.site, badges, key.name, signing.at],
    );
  }

  private async unsigned(certificates: readonly Certificate[]): Promise<Readonly<Record<string, unknown>>[]> {
    const { site, id: issuer } = this.issuer;
    const { name: company } = await this.companies.company();
    return (await this.evidence.with(certificates)).map((certificate) => {
      const { list, index } = placeOf(certificate.number);
      return badgeOf({
        ...{ ...certificate, company, site, issuer, id: `${site}/verify/${certificate.code}` },
        evidence: evidenceInWords(certificate.award, certificate.evidence),
        status: {
          withdrawn: this.lists.address('revocation', list),
          suspended: this.lists.address('suspension', list),
          index,
        },
      });
    });
  }
}
