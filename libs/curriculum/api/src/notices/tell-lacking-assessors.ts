import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Notices } from '@obi/notifications/api';
import { PeopleQuery, RolesChanged } from '@obi/people/api';
import { Events, Jobs } from '@obi/shared/api';
import { LackingAssessors } from '../assessment/lacking-assessors';
import { assessorsLacking } from './assessors-lacking.notice';

/**
 * Tells HR which work too few may judge, as long as that is so. Who marks, hands in or gets a role changes it at once; who
 * leaves, moves or begins a pair changes it too, and is seen within a quarter of an hour.
 */
@Injectable()
export class TellLackingAssessors implements OnModuleInit {
  constructor(
    @Inject(Events) private readonly events: Events,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(LackingAssessors) private readonly lacking: LackingAssessors,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(PeopleQuery) private readonly people: PeopleQuery,
  ) {}

  onModuleInit(): void {
    this.notices.define(assessorsLacking);
    this.events.on(RolesChanged, ({ personId }) => this.tell([personId]));
    this.jobs.define('curriculum.tell-lacking-assessors', () => this.tell(), { cron: '*/15 * * * *' });
  }

  /** Brings what HR is told up to now; `also` names people who may have been in HR before. */
  async tell(also: readonly string[] = []): Promise<void> {
    const works = await this.lacking.works();
    const readers = (await this.people.holding(['hr'])).map(({ id }) => id);
    const told = works.map(({ id, title, personName: person, marksGiven, marksMissing, lacking }) => ({
      // Told again when it waits for another mark, as when two differ.
      key: `${id} ${marksGiven}`,
      detail: { title, person, marksMissing, lacking },
    }));
    await this.notices.tellWhatIs(
      assessorsLacking,
      [...readers, ...also],
      readers.flatMap((personId) => told.map((one) => ({ personId, ...one }))),
    );
  }
}
