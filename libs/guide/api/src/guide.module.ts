import { Module } from '@nestjs/common';
import { AcknowledgementResolver } from './acknowledgement/acknowledgement.resolver';
import { Acknowledgements } from './acknowledgement/acknowledgements';
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
    GuideQuery,
    GuideResolver,
    GuideStarter,
    PublishedGuide,
    PublishVersion,
    ReadingResolver,
    Readings,
    ViewerWaitingResolver,
  ],
  exports: [Acknowledgements, GuideQuery, GuideStarter, PublishVersion],
})
export class GuideModule {}
