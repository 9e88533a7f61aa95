import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Notices } from '@obi/notifications/api';
import { Db, Events } from '@obi/shared/api';
import { AssessmentDecided } from '../events';
import { workDecided } from './work-decided.notice';

/** Tells people how their practical work was judged. */
@Injectable()
export class TellResults implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Events) private readonly events: Events,
    @Inject(Notices) private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.notices.define(workDecided);
    this.events.on(AssessmentDecided, (decided) => this.tell(decided));
  }

  private async tell({ personId, assessment, work, passed }: AssessmentDecided): Promise<void> {
    const row = await this.db.row<{ title: string }>(
      `select content->>'title' as title from curriculum.assessment where key = $1 order by version desc limit 1`,
      [assessment],
    );
    const detail = { assessment, title: row?.title ?? assessment, passed };
    await this.notices.send(workDecided, { personId, key: work, detail });
  }
}
