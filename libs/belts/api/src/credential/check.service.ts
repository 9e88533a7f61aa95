import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@obi/shared/api';
import { badgeInFile } from './baking/badge-in-file';
import { type Certificate, Certificates } from './certificates';
import { Issuer } from './issuer';
import { workshop } from './load-workshop';
import { placeOf } from './status-place';
import { PURPOSES, StatusLists, type StatusPurpose } from './status-lists';

/**
 * What came out of checking a file. `genuine`: signed by this company and unchanged; whether it still counts says the
 * certificate. `altered`: it calls itself ours, and the signature does not fit. `foreign`: another company's.
 */
export type Verdict = 'genuine' | 'altered' | 'foreign' | 'unreadable';

export interface CheckedFile {
  readonly verdict: Verdict;
  readonly certificate?: Certificate;
  /** Which of the lists that the file names marks it: withdrawn for ever, or suspended until what changed is done. */
  readonly status?: StatusPurpose | null;
}

type Json = Readonly<Record<string, unknown>>;

/** Checks a badge file or a picture with a badge in it. Nothing that the file names is fetched. */
@Injectable()
export class CheckService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Certificates) private readonly certificates: Certificates,
    @Inject(Issuer) private readonly issuer: Issuer,
    @Inject(StatusLists) private readonly lists: StatusLists,
  ) {}

  async check(file: Buffer): Promise<CheckedFile> {
    const badge = badgeInFile(file);
    if (!badge) return { verdict: 'unreadable' };
    const issuer = badge['issuer'];
    if ((isJson(issuer) ? issuer['id'] : issuer) !== this.issuer.id) return { verdict: 'foreign' };
    const id = typeof badge['id'] === 'string' ? badge['id'] : '';
    const certificate = await this.certificates.byCode(id.slice(`${this.issuer.site}/verify/`.length));
    // Only what bears the certificate's own address and place in the list can be ours.
    if (!certificate || id !== `${this.issuer.site}/verify/${certificate.code}`)
      return { verdict: 'altered' };
    const { genuine, status } = await this.checked(badge, certificate);
    return genuine ? { verdict: 'genuine', certificate, status } : { verdict: 'altered' };
  }

  private async checked(badge: Json, { number }: Certificate) {
    const { list } = placeOf(number);
    const documents: Record<string, object> = await this.issuer.keyDocuments();
    for (const purpose of PURPOSES)
      documents[this.lists.address(purpose, list)] = JSON.parse(
        await this.lists.text(purpose, list),
      ) as object;
    // Signed for a time that is over is still signed: its expiry is judged by the certificate.
    const { validFrom } = badge;
    const at = typeof validFrom === 'string' ? new Date(validFrom) : this.clock.now();
    if (Number.isNaN(at.getTime())) return { genuine: false, status: null };
    return workshop().checkedCredential(badge, { documents, at });
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
