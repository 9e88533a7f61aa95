import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { guideAccess } from '@obi/guide/rules';
import { Can } from '@obi/shared/api';
import type { GuideInForce } from './guide-in-force';
import { GuideType } from './guide.graphql';
import { PublishedGuide } from './published-guide';

@Resolver(() => GuideType)
export class GuideResolver {
  constructor(@Inject(PublishedGuide) private readonly guides: PublishedGuide) {}

  @Query(() => GuideType, { nullable: true, description: 'The guide in force; null until one is published.' })
  @Can(guideAccess, 'guide.view')
  async guide(): Promise<GuideInForce | null> {
    return (await this.guides.inForce()) ?? null;
  }
}
