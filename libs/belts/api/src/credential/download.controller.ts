import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { beltsAccess } from '@obi/belts/rules';
import { CompanyQuery } from '@obi/people/api';
import { Access, type Actor, Can, CurrentActor, notFound } from '@obi/shared/api';
import type { FastifyReply } from 'fastify';
import { Badges } from './badges';
import { bakedPng } from './baking/png';
import { bakedSvg } from './baking/svg';
import { type Certificate, Certificates } from './certificates';
import { Issuer } from './issuer';
import { workshop } from './load-workshop';

/** What a browser shows of our files: nothing that could run (security.md R17). */
const INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

type Format = 'json' | 'png' | 'svg' | 'pdf';
const TYPES: Readonly<Record<Format, string>> = {
  json: 'application/vc+ld+json',
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
};

/** Certificates as files: for whom they are about, their leaders, HR and auditors. */
@Controller('api/belts/certificates')
export class CertificateDownloadController {
  constructor(
    @Inject(Access) private readonly access: Access,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Certificates) private readonly certificates: Certificates,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Badges) private readonly badges: Badges,
    @Inject(Issuer) private readonly issuer: Issuer,
  ) {}

  @Get(':file')
  @Can(beltsAccess, 'standing.view')
  async download(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, code = '', format = ''] = /^(\w+)\.(json|png|svg|pdf)$/.exec(file) ?? notFound();
    const certificate = (await this.certificates.byCode(code)) ?? notFound();
    await this.access.require(actor, beltsAccess, 'standing.view', certificate.personId);
    const body = await this.fileOf(certificate, format as Format);
    const { personId, belt } = certificate;
    const subject = { subjectType: 'person', subjectId: personId, detail: { belt, format } };
    await this.audit.record({ actorId: actor.id, operation: 'belts.downloadCertificate', ...subject });
    reply
      .type(TYPES[format as Format])
      .header('content-disposition', `attachment; filename="obi-${belt}-belt-${certificate.code}.${format}"`)
      .header('content-security-policy', INERT);
    await reply.send(body);
  }

  private async fileOf(certificate: Certificate, format: Format): Promise<Buffer | string> {
    const badge = (await this.badges.of([certificate])).get(certificate.code) ?? '';
    if (format === 'json') return badge;
    const { badgePng, badgeSvg, certificatePdf } = workshop();
    if (format === 'png') return bakedPng(badgePng(certificate.belt), badge);
    if (format === 'svg') return bakedSvg(badgeSvg(certificate.belt), badge);
    return certificatePdf({
      ...certificate,
      company: (await this.companies.company()).name,
      address: `${this.issuer.site}/verify/${certificate.code}`,
    });
  }
}
