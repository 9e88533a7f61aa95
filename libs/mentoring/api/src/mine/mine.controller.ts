import { Controller, Get, Inject, Res } from '@nestjs/common';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor, Fresh } from '@obi/shared/api';
import type { FastifyReply } from 'fastify';
import { asMarkdown } from './as-markdown';
import { MineService } from './mine.service';

const NAME = 'what-i-wrote-in-obi';

/** Takes along what one wrote oneself, and nothing that the other one wrote. */
@Controller('api/mentoring')
export class MineController {
  constructor(@Inject(MineService) private readonly mine: MineService) {}

  @Get('my-words.json')
  @Can(mentoringAccess, 'words.own')
  @Fresh()
  async json(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    const pairs = await this.mine.export(actor);
    await named(reply, 'application/json; charset=utf-8', 'json').send(JSON.stringify({ pairs }, null, 2));
  }

  @Get('my-words.md')
  @Can(mentoringAccess, 'words.own')
  @Fresh()
  async markdown(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    const pairs = await this.mine.export(actor);
    await named(reply, 'text/markdown; charset=utf-8', 'md').send(asMarkdown(pairs));
  }
}

function named(reply: FastifyReply, type: string, ending: string): FastifyReply {
  return reply.type(type).header('content-disposition', `attachment; filename="${NAME}.${ending}"`);
}
