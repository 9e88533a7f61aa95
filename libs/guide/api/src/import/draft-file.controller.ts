import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { guideAccess } from '@obi/guide/rules';
import { badInput, Can, type ObiRequest, unauthenticated } from '@obi/shared/api';
import type { FastifyReply } from 'fastify';
import { DraftImports, type ImportReport } from './draft-imports';
import type { BroughtFile } from './read-file';

const LARGEST_FILE = 8 * 1024 * 1024;
/** What a browser shows of our files: nothing that could run (security.md R17). */
const INERT = "default-src 'none'; sandbox";

/** Files of the guide: brought into the draft, and taken out of it. */
@Controller('api/guide')
export class DraftFileController {
  constructor(@Inject(DraftImports) private readonly imports: DraftImports) {}

  @Post('draft/check')
  @HttpCode(200)
  @Can(guideAccess, 'guide.write')
  async check(@Req() request: ObiRequest): Promise<ImportReport> {
    return this.imports.check(await broughtIn(request));
  }

  @Post('draft/import')
  @HttpCode(200)
  @Can(guideAccess, 'guide.write')
  async bring(@Req() request: ObiRequest): Promise<ImportReport> {
    const actor = request.actor ?? unauthenticated();
    return this.imports.bring(actor.id, await broughtIn(request));
  }

  @Get('markdown/:which')
  @Can(guideAccess, 'guide.write')
  async markdown(@Param('which') which: string, @Res() reply: FastifyReply): Promise<void> {
    const { name, text } = await this.imports.markdown(which);
    await reply
      .headers({
        'content-type': 'text/markdown; charset=utf-8',
        'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`,
        'content-security-policy': INERT,
        'cache-control': 'no-store',
      })
      .send(text);
  }
}

/** The one file of a form, which only our own page can send: no form of another site adds our header. */
async function broughtIn(request: ObiRequest): Promise<BroughtFile> {
  if (request.headers['x-obi'] === undefined || !request.isMultipart()) badInput('FILE_MISSING', 'file');
  const part = await request
    .file({ limits: { fileSize: LARGEST_FILE } })
    .catch(() => badInput('FILE_MISSING', 'file'));
  if (!part) badInput('FILE_MISSING', 'file');
  const pieces: Buffer[] = [];
  for await (const piece of part.file) pieces.push(piece as Buffer);
  if (part.file.truncated) badInput('GUIDE_IMPORT_TOO_LARGE', 'file');
  return { name: part.filename ?? '', bytes: Buffer.concat(pieces) };
}
