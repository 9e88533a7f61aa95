import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleChanged } from '@obi/people/api';
import { Clock, Db, Events, Jobs } from '@obi/shared/api';
import { CHECK_LINES } from '../ending/reporting-lines';
import { CHECK_GRADES } from '../flag/grade-gaps';
import { Leavers } from './leavers';

/** When people move, what was proposed must be looked at again; when they leave, or come into one another's line, their pairs end without fault; when their grades no longer fit, HR looks at them. */
@Injectable()
export class OnPeopleChanged implements OnModuleInit {
  constructor(
    @Inject(Events) private readonly events: Events,
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Leavers) private readonly leavers: Leavers,
  ) {}

  onModuleInit(): void {
    this.events.on(PeopleChanged, ({ personIds }) => this.changed(personIds));
  }

  private async changed(personIds: readonly string[]): Promise<void> {
    await this.db.rows(
      'update mentoring.enrolment set changed_at = $2 where person_id = any($1) and withdrawn_at is null',
      [personIds, this.clock.now()],
    );
    // Whoever stands above somebody may have changed: all lines are looked at once, when the whole file is in.
    await this.jobs.send(CHECK_LINES, {}, { key: 'people-changed' });
    await this.jobs.send(CHECK_GRADES, {}, { key: 'people-changed' });
    await this.leavers.letGo(personIds);
  }
}
