import { Controller, Get, HttpException, Inject } from '@nestjs/common';
import { Db, Public } from '@obi/shared/api';

const REASON = 'Load balancers ask without signing in.';

/** Whether this process lives, and whether it can serve. */
@Controller('health')
export class HealthController {
  constructor(@Inject(Db) private readonly db: Db) {}

  @Get('live')
  @Public(REASON)
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public(REASON)
  async ready(): Promise<{ status: string }> {
    try {
      await this.db.rows('select 1');
      return { status: 'ok' };
    } catch {
      throw new HttpException({ status: 'the database does not answer' }, 503);
    }
  }
}
