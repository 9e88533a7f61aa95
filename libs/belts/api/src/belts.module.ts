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
import { LearningGaps } from './gaps/learning-gaps';
import { BeltsImpactResolver } from './impact/belts-impact.resolver';
import { BeltsImpacts } from './impact/belts-impact.service';
import { Badges } from './credential/badges';
import { CertificateResolver } from './credential/certificate.resolver';
import { Certificates } from './credential/certificates';
import { CheckService } from './credential/check.service';
import { CredentialController } from './credential/credential.controller';
import { CertificateDownloadController } from './credential/download.controller';
import { EvidenceQuery } from './credential/evidence';
import { Issuer } from './credential/issuer';
import { SealingKey } from './credential/keys/sealing-key';
import { SigningKeys } from './credential/keys/signing-keys';
import { MisuseReports } from './credential/misuse-reports';
import { PublicAsks } from './credential/public-asks';
import { StatusLists } from './credential/status-lists';
import { EvidencePack } from './evidence-pack/evidence-pack';
import { MovedDates } from './need/moved-dates';
import { NeedPreviews } from './need/need-preview';
import { NeedResolver } from './need/need.resolver';
import { NeedsService } from './need/needs.service';
import { TellHolders } from './notices/tell-holders';
import { PathQuery } from './path/path.query';
import { PathResolver } from './path/path.resolver';
import { PathTexts } from './path/path-texts';
import { RequirementChoice } from './rule-set/requirement-choices';
import { RuleSetPreview } from './rule-set/preview.service';
import { RuleSetResolver } from './rule-set/rule-set.resolver';
import { RuleSetsService } from './rule-set/rule-sets.service';
import { AwardRecordQuery } from './record/award-record.query';
import { AwardRecordResolver } from './record/award-record.resolver';
import { CompanyRules } from './standing/company-rules';
import { BeltsForCurriculum } from './standing/belts-for-curriculum';
import { PersonFactsQuery } from './standing/person-facts';
import { RefresherRenewsResolver } from './standing/refresher-renews.resolver';
import { StandingQuery } from './standing/standing.query';
import { ViewerBeltResolver } from './standing/viewer-belt.resolver';
import { WhatHappenedListener } from './standing/what-happened.listener';

/** Belts: standing, awards, needs, and who is certified. */
@Module({
  imports: [GuideModule, CurriculumModule],
  controllers: [CertificateDownloadController, CertificationExportController, CredentialController],
  providers: [
    Badges,
    AwardRecordQuery,
    AwardRecordResolver,
    BeltEvents,
    BeltsImpactResolver,
    BeltsImpacts,
    CertificateResolver,
    Certificates,
    CertificationQuery,
    CertificationResolver,
    Certifications,
    CheckService,
    CompanyRules,
    DecisionResolver,
    DecisionsService,
    EvidencePack,
    EvidenceQuery,
    Figures,
    Issuer,
    NeedPreviews,
    NeedResolver,
    NeedsService,
    PastDays,
    PathQuery,
    PathResolver,
    PathTexts,
    PersonFactsQuery,
    PublicAsks,
    RefresherRenewsResolver,
    RequirementChoice,
    RuleSetPreview,
    RuleSetResolver,
    RuleSetsService,
    SealingKey,
    SigningKeys,
    LearningGaps,
    BeltsForCurriculum,
    MisuseReports,
    MovedDates,
    StandingQuery,
    StatusLists,
    TellHolders,
    ViewerBeltResolver,
    WhatHappenedListener,
  ],
  exports: [
    LearningGaps,
    Badges,
    BeltEvents,
    Certificates,
    Certifications,
    CompanyRules,
    EvidencePack,
    EvidenceQuery,
    Figures,
    Issuer,
    NeedsService,
    SigningKeys,
    StandingQuery,
    StatusLists,
    WhatHappenedListener,
  ],
})
export class BeltsModule {}
