import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { beltsAccess, isMisuse } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import {
  Access,
  type Actor,
  badInput,
  Can,
  Clock,
  CurrentActor,
  type GraphqlContext,
  LocalDateValue,
  notFound,
  Public,
} from '@obi/shared/api';
import { CertificateType, EarnedCertificateType } from './certificate.graphql';
import { Certificates } from './certificates';
import { EvidenceQuery } from './evidence';
import { MisuseReports } from './misuse-reports';
import { PublicAsks } from './public-asks';

const CODE = { type: () => String, description: 'The code, with or without its hyphens.' };

@Resolver()
export class CertificateResolver {
  constructor(
    @Inject(Access) private readonly access: Access,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Certificates) private readonly earned: Certificates,
    @Inject(EvidenceQuery) private readonly evidence: EvidenceQuery,
    @Inject(MisuseReports) private readonly misuses: MisuseReports,
    @Inject(PublicAsks) private readonly asks: PublicAsks,
  ) {}

  @Query(() => CertificateType, {
    nullable: true,
    description: 'The certificate with this code, as it is today; null when there is none.',
  })
  @Public('who has the code of a certificate may check it')
  async certificate(
    @Context() { request }: GraphqlContext,
    @Args('code', CODE) code: string,
  ): Promise<CertificateType | null> {
    await this.asks.count('code', request.ip);
    const found = await this.earned.byCode(code.slice(0, 40));
    if (!found) return null;
    const { name: company } = await this.companies.company();
    return { ...found, company, checkedAt: this.clock.now().toISOString() };
  }

  @Mutation(() => Boolean, {
    description:
      'Tells HR of a misuse of a certificate; once a day for each kind. BELTS_MISUSE_UNKNOWN, BELTS_TOO_MANY_REPORTS.',
  })
  @Public('who was shown a certificate may say that something is wrong with it')
  async reportMisuse(
    @Context() { request }: GraphqlContext,
    @Args('code', CODE) code: string,
    @Args('what', { type: () => String, description: '`not-the-holder`, `altered` or `out-of-date`.' })
    what: string,
  ): Promise<boolean> {
    await this.asks.count('misuse', request.ip);
    if (!isMisuse(what)) badInput('BELTS_MISUSE_UNKNOWN', 'what');
    await this.misuses.report((await this.earned.byCode(code.slice(0, 40))) ?? notFound(), what);
    return true;
  }

  @Query(() => [EarnedCertificateType], {
    description: 'Every award of a person, the newest first, with what it rests on; today or on a past day.',
  })
  @Can(beltsAccess, 'standing.view')
  async certificates(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
    @Args('asOf', { type: () => LocalDateValue, nullable: true, description: 'The day; today when absent.' })
    asOf?: LocalDate,
  ): Promise<EarnedCertificateType[]> {
    await this.access.require(actor, beltsAccess, 'standing.view', personId);
    return this.evidence.with(await this.earned.ofPerson(personId, asOf));
  }
}
