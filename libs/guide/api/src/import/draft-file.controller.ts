import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { guideAccess } from '@obi/guide/rules';
import { asAttachment, Can, type ObiRequest, sentFile, unauthenticated } from '@obi/shared/api';
import type { FastifyReply } from 'fastify';
import { DraftImports, type ImportReport } from './draft-imports';

const GUIDE_WANTED = {
  field: 'file',
  largest: 8 * 1024 * 1024,
  tooLarge: { code: 'GUIDE_IMPORT_TOO_LARGE', kind: 'BAD_INPUT', field: 'file' },
} as const;

/** Files of the guide: brought into the draft, and taken out of it. */
@Controller('api/guide')
export class DraftFileController {
  constructor(@Inject(DraftImports) private readonly imports: DraftImports) {}

  @Post('draft/check')
  @HttpCode(200)
  @Can(guideAccess, 'guide.write')
  async check(@Req() request: ObiRequest): Promise<ImportReport> {
    return this.imports.check(await sentFile(request, GUIDE_WANTED));
  }

  @Post('draft/import')
  @HttpCode(200)
  @Can(guideAccess, 'guide.write')
  async bring(@Req() request: ObiRequest): Promise<ImportReport> {
    const actor = request.actor ?? unauthenticated();
    return this.imports.bring(actor.id, await sentFile(request, GUIDE_WANTED));
  }

  @Get('markdown/:which')
  @Can(guideAccess, 'guide.write')
  async markdown(@Param('which') which: string, @Res() reply: FastifyReply): Promise<void> {
    const { name, text } = await this.imports.markdown(which);
    await reply.headers(asAttachment(name, 'text/markdown; charset=utf-8')).send(text);
  }
}
