import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { Clock, notFound, type ObiRequest, Public } from '@obi/shared/api';
import type { FastifyReply } from 'fastify';
import { CalendarFeeds, hashOfToken } from './calendar-feeds';
import { Readings } from './readings';

/** The address that somebody's calendar reads by itself. It is secret; it holds times and places, never notes. */
@Controller('calendar')
export class CalendarController {
  private readonly readings = new Readings();

  constructor(
    @Inject(CalendarFeeds) private readonly feeds: CalendarFeeds,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get(':file')
  @Public(
    'Calendars cannot sign in; whoever was given the secret address reads these times, until it is renewed.',
  )
  async read(
    @Param('file') file: string,
    @Req() request: ObiRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = /^([^.]{1,64})\.ics$/.exec(file)?.[1] ?? '';
    // Neither what is remembered here nor anything else holds the token itself.
    const address = hashOfToken(token).toString('base64');
    const now = this.clock.now();
    if (!this.readings.mayRead(address, request.ip, now)) {
      await reply
        .code(429)
        .header('retry-after', '60')
        .send({ error: { kind: 'REFUSED', code: 'TOO_OFTEN' } });
      return;
    }
    const calendar = await this.feeds.read(token);
    if (calendar === undefined) {
      this.readings.wasWrong(address, request.ip, now);
      notFound();
    }
    this.readings.wasRight(address);
    const etag = `"${createHash('sha256').update(calendar).digest('base64url').slice(0, 27)}"`;
    reply.header('cache-control', 'private, no-cache').header('etag', etag);
    if (isKnown(request.headers['if-none-match'], etag)) await reply.code(304).send();
    else await reply.type('text/calendar; charset=utf-8').send(calendar);
  }
}

/** Whether a calendar has this very text already; a proxy that compresses marks the tag as weak. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
