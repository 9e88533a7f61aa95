import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { guideAccess } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { Can, LocalDateValue } from '@obi/shared/api';
import { Drafts } from '../draft/drafts';
import { type Impact, Impacts } from './impact';
import { PublishImpactType } from './impact.graphql';

@Resolver(() => PublishImpactType)
export class ImpactResolver {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Impacts) private readonly impacts: Impacts,
  ) {}

  @Query(() => PublishImpactType, {
    nullable: true,
    description: 'What publishing the open draft would do; null when there is none.',
  })
  @Can(guideAccess, 'guide.impact')
  async publishImpact(
    @Args('on', {
      type: () => LocalDateValue,
      nullable: true,
      description: 'The day of publishing; today when it is left out.',
    })
    on: LocalDate | null,
  ): Promise<Impact | null> {
    const draft = await this.drafts.open();
    return draft ? this.impacts.of(draft, await this.drafts.basis(draft), on) : null;
  }
}
