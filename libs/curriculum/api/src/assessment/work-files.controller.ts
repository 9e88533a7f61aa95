import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { curriculumAccess, FILE_LARGEST } from '@obi/curriculum/rules';
import { asAttachment, badInput, Can, Db, type ObiRequest, Refused, unauthenticated } from '@obi/shared/api';
import type { FastifyReply } from 'fastify';
import { WorkFiles } from './work-files';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Files of practical work go over HTTP; they are given out as attachments that can run nothing (security.md R17). */
@Controller('api/work-files')
export class WorkFilesController {
  constructor(
    @Inject(WorkFiles) private readonly files: WorkFiles,
    @Inject(Db) private readonly db: Db,
  ) {}

  @Post('of/:workId')
  @Can(curriculumAccess, 'work.own')
  async add(@Req() request: ObiRequest, @Param('workId') workId: string): Promise<{ id: string }> {
    const actor = request.actor ?? unauthenticated();
    // Only our own page can add a header: no form of another site brings a file in somebody's name.
    if (request.headers['x-obi'] === undefined || !request.isMultipart()) badInput('FILE_MISSING', 'files');
    if (!UUID.test(workId)) badInput('BAD_INPUT', 'workId');
    const part = await request.file({ limits: { fileSize: FILE_LARGEST } }).catch(refuseFaulty);
    if (!part) badInput('FILE_MISSING', 'files');
    const bytes = await part.toBuffer().catch(refuseFaulty);
    return this.db.transaction(() => this.files.add(actor, workId, part.filename ?? '', bytes));
  }

  @Get(':id')
  @Can(curriculumAccess, 'work.own')
  async read(@Req() request: ObiRequest, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!UUID.test(id)) badInput('BAD_INPUT', 'id');
    const file = await this.files.read(request.actor ?? unauthenticated(), id);
    await reply.headers(asAttachment(file.name, file.type)).send(file.bytes);
  }
}

/** A body that is no form with one file of the allowed size is the fault of who sent it. */
function refuseFaulty(error: unknown): never {
  const code = String((error as { code?: unknown }).code ?? '');
  if (code === 'FST_REQ_FILE_TOO_LARGE')
    throw new Refused({
      code: 'CURRICULUM_FILE_TOO_LARGE',
      kind: 'BAD_INPUT',
      field: 'files',
      params: { megabytes: FILE_LARGEST / 1024 / 1024 },
    });
  if (code.startsWith('FST_')) badInput('FILE_MISSING', 'files');
  throw error;
}
