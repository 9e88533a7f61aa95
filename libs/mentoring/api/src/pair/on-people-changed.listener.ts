import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleChanged } from '@obi/people/api';
import { Clock, Db, Events, Jobs } from '@obi/shared/api';
import { PairEndings } from '../ending/pair-endings';
import { CHECK_LINES } from '../ending/reporting-lines';
import { EnrolmentService } from '../enrolment/enrolment.service';
import { CHECK_GRADES } from '../flag/grade-gaps';

/** When people move, what was proposed must be looked at again; when they leave, or come into one another's line, their pairs end without fault; when their grades no longer fit, HR looks at them. */
@Injectable()
export class OnPeopleChanged implements OnModuleInit {
  constructor(
    @Inject(Events) private readonly events: Events,
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(PairEndings) private readonly pairs: PairEndings,
    @Inject(EnrolmentService) private readonly enrolments: EnrolmentService,
  ) {}

  onModuleInit(): void {
    this.events.on(PeopleChanged, ({ personIds, on }) => this.changed(personIds, on));
  }

  private async changed(personIds: readonly string[], on: string): Promise<void> {
    const enrolled = await this.db.rows<{ id: string; personId: string; hasLeft: boolean }>(
      `update mentoring.enrolment e set changed_at = $2 from people.person p
       where e.person_id = any($1) and p.id = e.person_id and e.withdrawn_at is null
       returning e.id, e.person_id as "personId", coalesce(p.left_on <= $3, false) as "hasLeft"`,
      [personIds, this.clock.now(), on],
    );
    // Whoever stands above somebody may have changed: all lines are looked at once, when the whole file is in.
    await this.jobs.send(CHECK_LINES, {}, { key: 'people-changed' });
    await this.jobs.send(CHECK_GRADES, {}, { key: 'people-changed' });
    const gone = enrolled.filter((one) => one.hasLeft);
    if (gone.length === 0) return;
    await this.pairs.endOfLeavers(gone.map((one) => one.personId));
    await this.enrolments.takeBack(gone.map((one) => one.id));
  }
}
