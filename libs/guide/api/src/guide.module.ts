import { Module } from '@nestjs/common';
import { AcknowledgementResolver } from './acknowledgement/acknowledgement.resolver';
import { Acknowledgements } from './acknowledgement/acknowledgements';
import { Drafts } from './draft/drafts';
import { Impacts } from './impact/impact';
import { ImpactResolver } from './impact/impact.resolver';
import { CountPeopleAsked } from './impact/people-asked';
import { ReadingResolver, ViewerWaitingResolver } from './reading/reading.resolver';
import { Readings } from './reading/readings';
import { GuideQuery } from './version/guide-query';
import { GuideStarter } from './version/guide-starter';
import { GuideResolver } from './version/guide.resolver';
import { PublishVersion } from './version/publish-version';
import { PublishedGuide } from './version/published-guide';

/** The conversation guide: versions that never change, and who acknowledged which text. */
@Module({
  providers: [
    AcknowledgementResolver,
    Acknowledgements,
    CountPeopleAsked,
    Drafts,
    GuideQuery,
    GuideResolver,
    GuideStarter,
    ImpactResolver,
    Impacts,
    PublishedGuide,
    PublishVersion,
    ReadingResolver,
    Readings,
    ViewerWaitingResolver,
  ],
  exports: [Acknowledgements, GuideQuery, GuideStarter, PublishVersion],
})
export class GuideModule {}
