import { Controller, Get, Header, Inject, Param, Post, Req } from '@nestjs/common';
import { notFound, type ObiRequest, Public, sentFile } from '@obi/shared/api';
import { MOST_BYTES } from './baking/badge-in-file';
import { CheckService, type Verdict } from './check.service';
import { Issuer } from './issuer';
import { PublicAsks } from './public-asks';
import { StatusLists, type StatusPurpose } from './status-lists';

const ANYBODY = { name: 'access-control-allow-origin', value: '*' } as const;
const BADGE_WANTED = {
  field: 'file',
  largest: MOST_BYTES,
  tooLarge: { code: 'BELTS_BADGE_TOO_LARGE', kind: 'BAD_INPUT', field: 'file' },
} as const;

/** What anybody needs who checks a certificate, with our page or with a program of their own. */
@Controller()
export class CredentialController {
  constructor(
    @Inject(PublicAsks) private readonly asks: PublicAsks,
    @Inject(Issuer) private readonly issuer: Issuer,
    @Inject(StatusLists) private readonly lists: StatusLists,
    @Inject(CheckService) private readonly checks: CheckService,
  ) {}

  @Get('.well-known/did.json')
  @Header('content-type', 'application/did+json')
  @Header(ANYBODY.name, ANYBODY.value)
  @Public('the public keys with which certificates are verified')
  async didDocument(): Promise<string> {
    return JSON.stringify(await this.issuer.document(), null, 2);
  }

  @Get('credentials/status/:list')
  @Header('content-type', 'application/vc')
  @Header('cache-control', 'public, max-age=60')
  @Header(ANYBODY.name, ANYBODY.value)
  @Public('which certificates were withdrawn, as numbers without names')
  statusList(@Param('list') list: string): Promise<string> {
    return this.list('revocation', list);
  }

  @Get('credentials/suspension/:list')
  @Header('content-type', 'application/vc')
  @Header('cache-control', 'public, max-age=60')
  @Header(ANYBODY.name, ANYBODY.value)
  @Public('which certificates do not count until what changed is done, as numbers without names')
  suspensionList(@Param('list') list: string): Promise<string> {
    return this.list('suspension', list);
  }

  @Post('api/belts/credentials/check')
  @Public('anybody may ask whether a badge file is genuine')
  async check(
    @Req() request: ObiRequest,
  ): Promise<{ verdict: Verdict; code: string | null; status: StatusPurpose | null }> {
    const { bytes } = await sentFile(request, BADGE_WANTED);
    const checked = await this.asks.checkFile(request.ip, () => this.checks.check(bytes));
    const { verdict, certificate, status } = checked;
    return { verdict, code: certificate?.code ?? null, status: status ?? null };
  }

  private list(purpose: StatusPurpose, list: string): Promise<string> {
    return /^[1-9]\d{0,5}$/.test(list) ? this.lists.text(purpose, Number(list)) : notFound();
  }
}
