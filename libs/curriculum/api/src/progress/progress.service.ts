import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { isModuleComplete, type ModuleProgress, progressOf } from '@obi/curriculum/rules';
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

  /** How far the person is, by the text of this version. */
  async progress(personId: string, { module, version }: StepPlace): Promise<ModuleProgress> {
    const { steps } = await this.versions.of(module, version);
    const state = await this.states.of(personId, module);
    return progressOf(steps, state.made, state.completions);
  }

  /**
   * Notes that a step is done, and that the module is complete when it was the last one. What this round does not ask
   * (a lesson read again) is not noted. Call it in turn.
   */
  async stepDone(personId: string, place: StepPlace): Promise<void> {
    const { steps } = await this.versions.of(place.module, place.version);
    const before = await this.progress(personId, place);
    const text = steps.find((step) => step.key === place.step);
    if (!text || !before.asked.includes(place.step) || before.done.includes(place.step)) return;
    await this.db.rows(
      `insert into curriculum.step_completion (person_id, module, version, step, step_hash, round)
       values ($1, $2, $3, $4, $5, $6) on conflict on constraint step_completion_once do nothing`,
      [personId, place.module, place.version, place.step, text.hash, before.round],
    );
    await this.audit.record({
      actorId: personId,
      operation: 'curriculum.completeStep',
      subjectType: 'module',
      subjectId: place.module,
      detail: { step: place.step, version: place.version, round: before.round },
    });
    const progress = { ...before, done: [...before.done, place.step] };
    if (isModuleComplete(progress)) await this.complete(personId, place, progress.round);
  }

  private async complete(personId: string, { module, version }: StepPlace, round: number): Promise<void> {
    const on = await this.companies.today();
    const added = await this.db.rows(
      `insert into curriculum.module_completion (person_id, module, version, round, completed_on)
       values ($1, $2, $3, $4, $5) on conflict on constraint module_completion_once do nothing returning round`,
      [personId, module, version, round, on],
    );
    if (added.length === 0) return;
    await this.audit.record({
      actorId: personId,
      operation: 'curriculum.completeModule',
      subjectType: 'module',
      subjectId: module,
      detail: { version, round },
    });
    await this.events.publish(new ModuleCompleted(personId, module, version, on));
  }
}
