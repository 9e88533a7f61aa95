import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AssessmentPassed, ModuleCompleted, ModulePublished, RefresherPassed } from '@obi/curriculum/api';
import { ClausesAcknowledged, VersionPublished } from '@obi/guide/api';
import { PeopleChanged } from '@obi/people/api';
import { Events } from '@obi/shared/api';
import { BeltEvents } from '../award/events.service';
import { Certifications } from '../certification/certifications';
import type { NewEvent } from './stored-event';

/** Hears what people did and what the company changed, and lets the standing follow in the same transaction. */
@Injectable()
export class WhatHappenedListener implements OnModuleInit {
  constructor(
    @Inject(Events) private readonly published: Events,
    @Inject(BeltEvents) private readonly events: BeltEvents,
    @Inject(Certifications) private readonly certifications: Certifications,
  ) {}

  onModuleInit(): void {
    this.published.on(ModuleCompleted, ({ personId, module, version, on, guideVersion }) =>
      this.happened([
        {
          personId,
          on,
          kind: 'module-completed',
          // Done again on the day on which the guide changed, it is another fact.
          key: [module, version, on, ...(guideVersion ? [guideVersion] : [])].join(':'),
          detail: { module, version, guideVersion },
        },
      ]),
    );
    this.published.on(ClausesAcknowledged, ({ personId, on, clauses, guideVersion }) => {
      const key = createHash('sha256')
        .update(JSON.stringify([guideVersion, clauses]))
        .digest('base64url');
      return this.happened([
        { personId, on, kind: 'clauses-acknowledged', key, detail: { clauses, guideVersion } },
      ]);
    });
    this.published.on(RefresherPassed, ({ personId, belt, attemptId, on }) =>
      this.happened([{ personId, on, kind: 'refresher-passed', key: attemptId, detail: { belt } }]),
    );
    this.published.on(AssessmentPassed, ({ personId, on, ...detail }) =>
      this.happened([
        { personId, on, kind: 'assessment-passed', key: `${detail.work}:${detail.assessor}`, detail },
      ]),
    );
    this.published.on(PeopleChanged, ({ personIds }) => this.certifications.derive(personIds));
    this.published.on(VersionPublished, () => this.certifications.deriveAll());
    this.published.on(ModulePublished, () => this.certifications.deriveAll());
  }

  /** Writes events down and derives those whom they concern. */
  async happened(events: readonly NewEvent[]): Promise<void> {
    const added = await this.events.add(events);
    if (added.length > 0) await this.certifications.derive([...new Set(added.map((one) => one.personId))]);
  }
}
