import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { peopleAccess } from '@obi/people/rules';
import { asAttachment, Can, type ObiRequest, sentPart, unauthenticated } from '@obi/shared/api';
import type { FastifyReply } from 'fastify';
import { TOO_LARGE } from './file/import-files';
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
    const part = await sentPart(request, { field: 'file', tooLarge: TOO_LARGE });
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
