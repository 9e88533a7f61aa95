import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { curriculumAccess, FILE_LARGEST } from '@obi/curriculum/rules';
import { asAttachment, badInput, Can, Db, type ObiRequest, sentFile, unauthenticated } from '@obi/shared/api';
import type { FastifyReply } from 'fastify';
import { WorkFiles } from './work-files';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const FILE_WANTED = {
  field: 'files',
  largest: FILE_LARGEST,
  tooLarge: {
    code: 'CURRICULUM_FILE_TOO_LARGE',
    kind: 'BAD_INPUT',
    field: 'files',
    params: { megabytes: FILE_LARGEST / 1024 / 1024 },
  },
} as const;

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
    if (!UUID.test(workId)) badInput('BAD_INPUT', 'workId');
    const { name, bytes } = await sentFile(request, FILE_WANTED);
    return this.db.transaction(() => this.files.add(actor, workId, name, bytes));
  }

  @Get(':id')
  @Can(curriculumAccess, 'work.own')
  async read(@Req() request: ObiRequest, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!UUID.test(id)) badInput('BAD_INPUT', 'id');
    const file = await this.files.read(request.actor ?? unauthenticated(), id);
    await reply.headers(asAttachment(file.name, file.type)).send(file.bytes);
  }
}
