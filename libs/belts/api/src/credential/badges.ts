import { Inject, Injectable } from '@nestjs/common';
import { badgeOf } from '@obi/belts/rules';
import { CompanyQuery } from '@obi/people/api';
import { Clock, Db } from '@obi/shared/api';
import type { Certificate } from './certificates';
import { EvidenceQuery, evidenceInWords } from './evidence';
import { Issuer } from './issuer';
import { SigningKeys } from './keys/signing-keys';
import { workshop } from './load-workshop';
import { placeOf } from './status-place';

/** Signs the badge of a certificate when somebody first asks for it; from then on it is the same, byte for byte. */
@Injectable()
export class Badges {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(EvidenceQuery) private readonly evidence: EvidenceQuery,
    @Inject(Issuer) private readonly issuer: Issuer,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
  ) {}

  /** The badge as it goes out. */
  async of(certificate: Certificate): Promise<string> {
    return (await this.signed(certificate.awardId)) ?? (await this.sign(certificate));
  }

  private async signed(awardId: string): Promise<string | undefined> {
    const row = await this.db.row<{ badge: string | null }>(
      'select badge from belts.credential where award_id = $1',
      [awardId],
    );
    return row?.badge ?? undefined;
  }

  private async sign(certificate: Certificate): Promise<string> {
    const key = await this.keys.current();
    const badge = await workshop().signedCredential(await this.badge(certificate), {
      id: this.issuer.keyId(key.name),
      privateKey: key.privateKey,
      at: this.clock.now(),
    });
    // Of two that sign at the same moment the first one counts.
    const kept = await this.db.row<{ badge: string }>(
      `update belts.credential set badge = coalesce(badge, $2), signed_with = coalesce(signed_with, $3),
         signed_at = coalesce(signed_at, $4) where award_id = $1 returning badge`,
      [certificate.awardId, `${JSON.stringify(badge, null, 2)}\n`, key.name, this.clock.now()],
    );
    return kept?.badge ?? '';
  }

  private async badge(certificate: Certificate): Promise<Readonly<Record<string, unknown>>> {
    const { site, id } = this.issuer;
    const place = placeOf(certificate.number);
    return badgeOf({
      ...certificate,
      id: `${site}/verify/${certificate.code}`,
      company: (await this.companies.company()).name,
      site,
      issuer: id,
      evidence: evidenceInWords(certificate.award, await this.evidence.of(certificate.award)),
      status: { list: `${site}/credentials/status/${place.list}`, index: place.index },
    });
  }
}
