import { Module } from '@nestjs/common';
import { CurriculumModule } from '@obi/curriculum/api';
import { GuideModule } from '@obi/guide/api';
import { DecisionResolver } from './award/decision.resolver';
import { DecisionsService } from './award/decisions.service';
import { BeltEvents } from './award/events.service';
import { CertificationQuery } from './certification/certification.query';
import { CertificationResolver } from './certification/certification.resolver';
import { Certifications } from './certification/certifications';
import { CertificationExportController } from './certification/export.controller';
import { Figures } from './certification/figures';
import { PastDays } from './certification/past-days';
import { BeltsImpactResolver } from './impact/belts-impact.resolver';
import { BeltsImpacts } from './impact/belts-impact.service';
import { NeedResolver } from './need/need.resolver';
import { NeedsService } from './need/needs.service';
import { PathQuery } from './path/path.query';
import { PathResolver } from './path/path.resolver';
import { PathTexts } from './path/path-texts';
import { CompanyRules } from './standing/company-rules';
import { PersonFactsQuery } from './standing/person-facts';
import { StandingQuery } from './standing/standing.query';
import { ViewerBeltResolver } from './standing/viewer-belt.resolver';
import { WhatHappenedListener } from './standing/what-happened.listener';

/** Belts: standing, awards, needs, and who is certified. */
@Module({
  imports: [GuideModule, CurriculumModule],
  controllers: [CertificationExportController],
  providers: [
    BeltEvents,
    BeltsImpactResolver,
    BeltsImpacts,
    CertificationQuery,
    CertificationResolver,
    Certifications,
    CompanyRules,
    DecisionResolver,
    DecisionsService,
    Figures,
    NeedResolver,
    NeedsService,
    PastDays,
    PathQuery,
    PathResolver,
    PathTexts,
    PersonFactsQuery,
    StandingQuery,
    ViewerBeltResolver,
    WhatHappenedListener,
  ],
  exports: [
    BeltEvents,
    Certifications,
    CompanyRules,
    Figures,
    NeedsService,
    StandingQuery,
    WhatHappenedListener,
  ],
})
export class BeltsModule {}
