import { Inject, Injectable } from '@nestjs/common';
import { Db, notFound } from '@obi/shared/api';

/** Which log the database holds: it is made with the database and never changes. */
@Injectable()
export class LogIdentity {
  constructor(@Inject(Db) private readonly db: Db) {}

  async id(): Promise<string> {
    return (await this.db.row<{ id: string }>('select id from audit.log'))?.id ?? notFound();
  }
}
