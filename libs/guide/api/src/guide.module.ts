import { Module } from '@nestjs/common';
import { AcknowledgementResolver } from './acknowledgement/acknowledgement.resolver';
import { Acknowledgements } from './acknowledgement/acknowledgements';
import { Approvers } from './draft/approvers';
import { CatchUpDraft } from './draft/catch-up-draft';
import { CatchUpResolver } from './draft/catch-up.resolver';
import { DraftApprovals } from './draft/draft-approvals';
import { DraftComments } from './draft/draft-comments';
import { DraftView } from './draft/draft-view';
import { DraftWritingResolver } from './draft/draft-writing.resolver';
import { DraftResolver } from './draft/draft.resolver';
import { Drafts } from './draft/drafts';
import { PublishDraft } from './draft/publish-draft';
import { DraftFileController } from './import/draft-file.controller';
import { DraftImports } from './import/draft-imports';
import { Impacts } from './impact/impact';
import { ImpactResolver } from './impact/impact.resolver';
import { CountPeopleAsked } from './impact/people-asked';
import { ReadingResolver, ViewerWaitingResolver } from './reading/reading.resolver';
import { TellApprovers } from './notices/tell-approvers';
import { TellReaders } from './notices/tell-readers';
import { Readings } from './reading/readings';
import { AssignResponsibility } from './responsibility/assign-responsibility';
import { Responsibilities } from './responsibility/responsibilities';
import { ResponsibilityResolver } from './responsibility/responsibility.resolver';
import { GuideQuery } from './version/guide-query';
import { GuideStarter } from './version/guide-starter';
import { GuideResolver } from './version/guide.resolver';
import { PublishVersion } from './version/publish-version';
import { PublishedGuide } from './version/published-guide';

/** The conversation guide: versions that never change, and who acknowledged which text. */
@Module({
  controllers: [DraftFileController],
  providers: [
    AcknowledgementResolver,
    Acknowledgements,
    Approvers,
    CatchUpDraft,
    CatchUpResolver,
    CountPeopleAsked,
    DraftApprovals,
    DraftComments,
    DraftImports,
    DraftResolver,
    Drafts,
    DraftView,
    DraftWritingResolver,
    AssignResponsibility,
    GuideQuery,
    GuideResolver,
    GuideStarter,
    ImpactResolver,
    Impacts,
    PublishDraft,
    PublishedGuide,
    PublishVersion,
    ReadingResolver,
    Readings,
    Responsibilities,
    ResponsibilityResolver,
    TellApprovers,
    TellReaders,
    ViewerWaitingResolver,
  ],
  exports: [Acknowledgements, AssignResponsibility, GuideQuery, GuideStarter, PublishVersion],
})
export class GuideModule {}
