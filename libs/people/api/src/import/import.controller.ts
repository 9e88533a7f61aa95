import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { peopleAccess } from '@obi/people/rules';
import { asAttachment, badInput, Can, type ObiRequest, Refused, unauthenticated } from '@obi/shared/api';
import type { FastifyReply } from 'fastify';
import { ImportService } from './import.service';
import { mappingInUse } from './mapping-in-use';
import { requireWholeCompany } from './whole-company';

const CSV = 'text/csv; charset=utf-8';

/** Files of people go over HTTP, piece by piece: GraphQL would hold them in memory. */
@Controller('api/people/imports')
export class ImportController {
  constructor(@Inject(ImportService) private readonly imports: ImportService) {}

  @Post()
  @Can(peopleAccess, 'people.import')
  async upload(@Req() request: ObiRequest): Promise<{ id: string }> {
    const actor = request.actor ?? unauthenticated();
    requireWholeCompany(actor);
    // Only our own page can add a header: no form of another site brings a file in somebody's name.
    if (request.headers['x-obi'] === undefined || !request.isMultipart()) badInput('FILE_MISSING', 'file');
    const part = await request.file().catch((error: unknown) => refuseLimits(error));
    if (!part) badInput('FILE_MISSING', 'file');
    return { id: await this.imports.upload(actor.id, part.filename ?? '', part.file) };
  }

  @Get(':id/faulty.csv')
  @Can(peopleAccess, 'people.import')
  async faulty(
    @Req() request: ObiRequest,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireWholeCompany(request.actor ?? unauthenticated());
    const one = await this.imports.read(id);
    const file = await this.imports.faultyFile(one);
    await reply.headers(asAttachment(`faulty-${one.fileName}`, CSV)).send(file);
  }

  @Get(':id/mapping.json')
  @Can(peopleAccess, 'people.import')
  async mapping(
    @Req() request: ObiRequest,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireWholeCompany(request.actor ?? unauthenticated());
    const one = await this.imports.read(id);
    const text = `${JSON.stringify(mappingInUse(one), null, 2)}\n`;
    await reply.headers(asAttachment('people-mapping.json', 'application/json')).send(text);
  }
}

/** A body that is no form with one file in it is the fault of who sent it. */
function refuseLimits(error: unknown): never {
  const code = String((error as { code?: unknown }).code ?? '');
  if (code === 'FST_REQ_FILE_TOO_LARGE')
    throw new Refused({ code: 'PEOPLE_IMPORT_FILE_TOO_LARGE', kind: 'BAD_INPUT' });
  if (code.startsWith('FST_')) badInput('FILE_MISSING', 'file');
  throw error;
}
