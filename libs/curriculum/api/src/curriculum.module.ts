import { Module } from '@nestjs/common';
import { GuideModule } from '@obi/guide/api';
import { AssessmentResolver } from './assessment/assessment.resolver';
import { AssessmentStarter } from './assessment/assessment-starter';
import { AssessorLoad } from './assessment/assessor-load';
import { AssessorQueue } from './assessment/assessor-queue';
import { AssessorTies } from './assessment/assessor-ties';
import { LackingAssessors } from './assessment/lacking-assessors';
import { BeltsOfPeople } from './belts-of-people';
import { AssessorResolver } from './assessment/assessor.resolver';
import { AssessorsImpactResolver } from './assessment/assessors-impact.resolver';
import { Marks } from './assessment/marks';
import { WorkFiles } from './assessment/work-files';
import { WorkFilesController } from './assessment/work-files.controller';
import { Works } from './assessment/works';
import { CurriculumQuery } from './curriculum.query';
import { ClauseQuotes } from './guide/clause-quotes';
import { GuideClauseModulesResolver } from './guide/guide-clause-modules.resolver';
import { StaleModulesResolver } from './guide/stale-modules.resolver';
import { ModuleQuery } from './module/module.query';
import { ModuleResolver } from './module/module.resolver';
import { ModuleStarter } from './module/module-starter';
import { ModuleVersions } from './module/module-versions';
import { Deltas } from './progress/deltas';
import { ModulePublisher } from './module/module-publisher';
import { TellLackingAssessors } from './notices/tell-lacking-assessors';
import { TellResults } from './notices/tell-results';
import { ModuleDrafts } from './studio/module-drafts';
import { QuestionStatistics } from './studio/question-statistics';
import { StudioModules } from './studio/studio-modules';
import { StudioResolver } from './studio/studio.resolver';
import { PersonStates } from './progress/person-state';
import { ProgressService } from './progress/progress.service';
import { Requests } from './progress/requests';
import { AnsweredWrong } from './quiz/answered-wrong';
import { AttemptResolver } from './quiz/attempt.resolver';
import { AttemptService } from './quiz/attempt.service';
import { Attempts } from './quiz/attempts';
import { ShownAttempts } from './quiz/shown-attempts';
import { StartAttempt } from './quiz/start-attempt';
import { RefresherResolver } from './refresher/refresher.resolver';
import { RefresherService } from './refresher/refresher.service';
import { Refreshers } from './refresher/refreshers';
import { ShownRefreshers } from './refresher/shown-refreshers';
import { StartRefresher } from './refresher/start-refresher';
import { ScenarioResolver } from './scenario/scenario.resolver';
import { ScenarioService } from './scenario/scenario.service';

/** Modules, what people did in them, and their quizzes and scenarios. */
@Module({
  imports: [GuideModule],
  controllers: [WorkFilesController],
  providers: [
    TellLackingAssessors,
    TellResults,
    ModuleDrafts,
    ModulePublisher,
    QuestionStatistics,
    StudioModules,
    StudioResolver,
    AnsweredWrong,
    AssessmentResolver,
    AssessmentStarter,
    AssessorLoad,
    AssessorQueue,
    AssessorResolver,
    AssessorsImpactResolver,
    AssessorTies,
    LackingAssessors,
    BeltsOfPeople,
    Marks,
    WorkFiles,
    Works,
    Attempts,
    AttemptResolver,
    AttemptService,
    ClauseQuotes,
    CurriculumQuery,
    Deltas,
    GuideClauseModulesResolver,
    ModuleQuery,
    ModuleResolver,
    ModuleStarter,
    ModuleVersions,
    PersonStates,
    ProgressService,
    RefresherResolver,
    Refreshers,
    RefresherService,
    Requests,
    ScenarioResolver,
    ScenarioService,
    ShownAttempts,
    ShownRefreshers,
    StaleModulesResolver,
    StartAttempt,
    StartRefresher,
  ],
  exports: [AnsweredWrong, AssessmentStarter, AssessorTies, CurriculumQuery, ModuleStarter, BeltsOfPeople],
})
export class CurriculumModule {}
