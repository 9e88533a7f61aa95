import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { isModuleComplete, progressOf, versionRestedOn } from '@obi/curriculum/rules';
import { GuideQuery } from '@obi/guide/api';
import { CompanyQuery } from '@obi/people/api';
import { Db, Events, notFound, Refused } from '@obi/shared/api';
import { ModuleCompleted } from '../events';
import { ModuleVersions } from '../module/module-versions';
import { stepOf } from '../module/published-module';
import { PersonStates } from './person-state';
import { Requests } from './requests';

/** One step of one version of a module. */
export interface StepPlace {
  readonly module: string;
  readonly version: number;
  readonly step: string;
}

/** Writes down what somebody did, and notices when a module is complete. */
@Injectable()
export class ProgressService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Events) private readonly events: Events,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(GuideQuery) private readonly guide: GuideQuery,
    @Inject(ModuleVersions) private readonly versions: ModuleVersions,
    @Inject(PersonStates) private readonly states: PersonStates,
    @Inject(Requests) private readonly requests: Requests,
  ) {}

  /** A lesson was read to its end. Sent again, or read again later, it changes nothing. */
  async completeLesson(personId: string, place: StepPlace, idempotencyKey: string): Promise<void> {
    const published = await this.versions.of(place.module, place.version);
    if (!published.content.steps.some((step) => step.key === place.step)) return notFound();
    if (!stepOf(published, place.step, 'lesson')) throw new Refused({ code: 'CURRICULUM_STEP_IS_NO_LESSON' });
    await this.states.inTurn(personId, place.module);
    const content = ['completeStep', place.module, place.version, place.step];
    if (await this.requests.isNew(personId, idempotencyKey, content)) await this.stepDone(personId, place);
  }

  /**
   * Notes that a step is done, and that the module is complete when it was the last one. What this round does not ask
   * (a lesson read again) is not noted. A quiz says on which version of the guide it was begun; everything else is done
   * on the one in force. Call it in turn.
   */
  async stepDone(personId: string, place: StepPlace, begunOn?: string | null): Promise<void> {
    const { steps } = await this.versions.of(place.module, place.version);
    const { made, completions } = await this.states.of(personId, place.module);
    const before = progressOf(steps, made, completions);
    const text = steps.find((step) => step.key === place.step);
    if (!text || !before.asked.includes(place.step) || before.done.includes(place.step)) return;
    const guideVersion = begunOn === undefined ? await this.guide.currentNumber() : begunOn;
    await this.db.rows(
      `insert into curriculum.step_completion (person_id, module, version, step, step_hash, round, guide_version)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint step_completion_once do nothing`,
      [personId, place.module, place.version, place.step, text.hash, before.round, guideVersion],
    );
    await this.audit.record({
      actorId: personId,
      operation: 'curriculum.completeStep',
      subjectType: 'module',
      subjectId: place.module,
      detail: { step: place.step, version: place.version, round: before.round },
    });
    const progress = { ...before, done: [...before.done, place.step] };
    if (!isModuleComplete(progress)) return;
    const { round } = progress;
    const all = [...made, { step: place.step, hash: text.hash, round, guideVersion }];
    await this.complete(personId, place, round, versionRestedOn(steps, all, round));
  }

  private async complete(
    personId: string,
    { module, version }: StepPlace,
    round: number,
    guideVersion: string | null,
  ): Promise<void> {
    const on = await this.companies.today();
    const added = await this.db.rows(
      `insert into curriculum.module_completion (person_id, module, version, round, completed_on, guide_version)
       values ($1, $2, $3, $4, $5, $6) on conflict on constraint module_completion_once do nothing returning round`,
      [personId, module, version, round, on, guideVersion],
    );
    if (added.length === 0) return;
    await this.audit.record({
      actorId: personId,
      operation: 'curriculum.completeModule',
      subjectType: 'module',
      subjectId: module,
      detail: { version, round, guideVersion },
    });
    await this.events.publish(new ModuleCompleted(personId, module, version, on, guideVersion));
  }
}
