import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { isPathComplete, pathOf, refusalToChoose, type ScenarioChoice } from '@obi/curriculum/rules';
import { Db, notFound, refuseIf } from '@obi/shared/api';
import { ClauseQuotes } from '../guide/clause-quotes';
import { ModuleVersions } from '../module/module-versions';
import { stepOf } from '../module/published-module';
import { PersonStates } from '../progress/person-state';
import { ProgressService, type StepPlace } from '../progress/progress.service';
import { Requests } from '../progress/requests';
import type { ScenarioType } from './scenario.graphql';
import { scenarioView } from './scenario-view';

/** Lets people choose in scenarios, and tells what follows. */
@Injectable()
export class ScenarioService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(ClauseQuotes) private readonly quotes: ClauseQuotes,
    @Inject(ModuleVersions) private readonly versions: ModuleVersions,
    @Inject(PersonStates) private readonly states: PersonStates,
    @Inject(ProgressService) private readonly progress: ProgressService,
    @Inject(Requests) private readonly requests: Requests,
  ) {}

  /** Makes a choice and answers the scenario as it stands then. Another choice may be made at any time; all are kept. */
  async choose(
    personId: string,
    place: StepPlace,
    choice: ScenarioChoice,
    idempotencyKey: string,
  ): Promise<ScenarioType> {
    const published = await this.versions.of(place.module, place.version);
    const scenario = stepOf(published, place.step, 'scenario') ?? notFound();
    const hash = published.steps.find((step) => step.key === place.step)?.hash ?? '';
    await this.states.inTurn(personId, place.module);
    const state = await this.states.of(personId, place.module);
    const before = state.choices.filter((each) => each.step === place.step && each.hash === hash);
    const { situation, channel, reply } = choice;
    const content = ['choose', place.module, place.version, place.step, situation, channel, reply];
    if (!(await this.requests.isNew(personId, idempotencyKey, content))) return this.view(scenario, before);
    refuseIf(refusalToChoose(scenario, before, choice));
    await this.db.rows(
      `insert into curriculum.scenario_choice (person_id, module, version, step, step_hash, situation, channel, reply)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [personId, place.module, place.version, place.step, hash, situation, channel, reply],
    );
    await this.audit.record({
      actorId: personId,
      operation: 'curriculum.choose',
      subjectType: 'module',
      subjectId: place.module,
      detail: { step: place.step, version: place.version },
    });
    const choices = [...before, choice];
    if (isPathComplete(pathOf(scenario, choices))) await this.progress.stepDone(personId, place);
    return this.view(scenario, choices);
  }

  private async view(
    scenario: Parameters<typeof pathOf>[0],
    choices: readonly ScenarioChoice[],
  ): Promise<ScenarioType> {
    return scenarioView(scenario, choices, await this.quotes.quote());
  }
}
