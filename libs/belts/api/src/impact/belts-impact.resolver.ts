import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PublishImpactType } from '@obi/guide/api';
import { BeltsImpactType } from './belts-impact.graphql';
import { BeltsImpacts } from './belts-impact.service';
import type { BeltsImpact } from './holders-touched';

/** Adds to the impact of a draft what it does to belts. */
@Resolver(() => PublishImpactType)
export class BeltsImpactResolver {
  constructor(@Inject(BeltsImpacts) private readonly impacts: BeltsImpacts) {}

  @ResolveField(() => BeltsImpactType, {
    description: 'Which belts it makes due, of how many people, and by when.',
  })
  belts(@Parent() impact: PublishImpactType): Promise<BeltsImpact> {
    return this.impacts.of(impact);
  }
}
