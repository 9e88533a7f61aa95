import { Inject } from '@nestjs/common';
import { Field, Float, Int, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { PublishImpactType } from '@obi/guide/api';
import { AssessorLoad, type AssessorsInShort } from './assessor-load';

@ObjectType('AssessorsImpact', {
  description: 'What assessors have to do already, for whoever decides about a draft.',
})
export class AssessorsImpactType implements AssessorsInShort {
  @Field(() => Int, { description: 'How many works wait.' })
  waiting: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The median of the hours from handing in to the last mark, over 90 days.',
  })
  medianHours: number | null;

  @Field(() => Int, { description: 'How many works were decided, over 90 days.' })
  judged: number;

  @Field(() => Int, { description: 'How many assessors there are.' })
  assessors: number;

  @Field(() => [String], { description: 'The belts that ask for work to be judged.' })
  belts: readonly string[];
}

/** Adds to the impact of a draft whether assessors can cope with what may come. */
@Resolver(() => PublishImpactType)
export class AssessorsImpactResolver {
  constructor(@Inject(AssessorLoad) private readonly load: AssessorLoad) {}

  @ResolveField(() => AssessorsImpactType, { description: 'What assessors have to do already.' })
  assessors(): Promise<AssessorsInShort> {
    return this.load.inShort();
  }
}
