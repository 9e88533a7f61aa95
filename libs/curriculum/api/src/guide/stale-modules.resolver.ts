import { Inject } from '@nestjs/common';
import { Field, ID, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PublishImpactType } from '@obi/guide/api';
import { makesStale } from '@obi/guide/rules';
import type { Belt } from '@obi/kernel';
import { CurriculumQuery, type StaleModule } from '../curriculum.query';

@ObjectType('StaleModule', {
  description: 'A module that a draft makes stale: it teaches a clause to certify again.',
})
export class StaleModuleType implements StaleModule {
  @Field(() => ID, { description: 'Its key, also the address of the player.' })
  key: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'The belt that it counts towards.' })
  belt: Belt;

  @Field(() => Int, { description: 'About how many minutes it takes as a whole; doing it again is shorter.' })
  minutes: number;

  @Field(() => [ID], { description: 'The clauses to certify again that it teaches.' })
  clauses: readonly string[];

  @Field(() => Int, { description: 'How many people who are here have completed it.' })
  people: number;
}

/** Adds to the impact of a draft the modules that it makes stale. */
@Resolver(() => PublishImpactType)
export class StaleModulesResolver {
  constructor(@Inject(CurriculumQuery) private readonly curriculum: CurriculumQuery) {}

  @ResolveField(() => [StaleModuleType], {
    description: 'The modules that it makes stale, in the order of belts.',
  })
  staleModules(@Parent() { clauses, publishOn }: PublishImpactType): Promise<readonly StaleModule[]> {
    const again = clauses.filter(({ kind, isNew }) => kind !== null && makesStale(kind) && !isNew);
    return this.curriculum.staleModules(
      again.map(({ clause }) => clause),
      publishOn,
    );
  }
}
