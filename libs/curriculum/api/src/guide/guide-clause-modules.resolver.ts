import { Inject } from '@nestjs/common';
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GuideClauseType } from '@obi/guide/api';
import type { Belt } from '@obi/kernel';
import { type GraphqlContext, loaderOf } from '@obi/shared/api';
import { CurriculumQuery, type TeachingModule } from '../curriculum.query';

@ObjectType('TeachingModule', { description: 'A module that teaches a clause.' })
export class TeachingModuleType implements TeachingModule {
  @Field(() => String, { description: 'Its key, also the address of the player.' })
  key: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'The belt that it counts towards.' })
  belt: Belt;
}

@Resolver(() => GuideClauseType)
export class GuideClauseModulesResolver {
  constructor(@Inject(CurriculumQuery) private readonly curriculum: CurriculumQuery) {}

  @ResolveField(() => [TeachingModuleType], { description: 'The modules that teach it.' })
  async modules(
    @Parent() clause: GuideClauseType,
    @Context() context: GraphqlContext,
  ): Promise<readonly TeachingModule[]> {
    const load = loaderOf<string, readonly TeachingModule[]>(context, 'curriculum.teaching', () =>
      this.curriculum.modulesTeaching(),
    );
    return (await load(clause.key)) ?? [];
  }
}
