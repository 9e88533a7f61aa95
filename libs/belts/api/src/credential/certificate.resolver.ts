import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { beltsAccess } from '@obi/belts/rules';
import { CompanyQuery } from '@obi/people/api';
import { Access, type Actor, Can, Clock, CurrentActor, Public } from '@obi/shared/api';
import { CertificateType, EarnedCertificateType } from './certificate.graphql';
import { Certificates } from './certificates';
import { EvidenceQuery } from './evidence';

@Resolver()
export class CertificateResolver {
  constructor(
    @Inject(Access) private readonly access: Access,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Certificates) private readonly earned: Certificates,
    @Inject(EvidenceQuery) private readonly evidence: EvidenceQuery,
  ) {}

  @Query(() => CertificateType, {
    nullable: true,
    description: 'The certificate with this code, as it is today; null when there is none.',
  })
  @Public('who has the code of a certificate may check it')
  async certificate(
    @Args('code', { type: () => String, description: 'The code, with or without its hyphens.' }) code: string,
  ): Promise<CertificateType | null> {
    const found = await this.earned.byCode(code.slice(0, 40));
    if (!found) return null;
    const { name: company } = await this.companies.company();
    return { ...found, company, checkedAt: this.clock.now().toISOString() };
  }

  @Query(() => [EarnedCertificateType], {
    description: 'Every award of a person, the newest first, with what it rests on.',
  })
  @Can(beltsAccess, 'standing.view')
  async certificates(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
  ): Promise<EarnedCertificateType[]> {
    await this.access.require(actor, beltsAccess, 'standing.view', personId);
    const found = await this.earned.ofPerson(personId);
    return Promise.all(found.map(async (one) => ({ ...one, evidence: await this.evidence.of(one.award) })));
  }
}
