import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { beltsAccess } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { Access, type Actor, Can, CurrentActor, LocalDateValue } from '@obi/shared/api';
import { StandingQuery } from '../standing/standing.query';
import { PathType, BeltStandingType } from './path.graphql';
import { PathQuery } from './path.query';

@Resolver()
export class PathResolver {
  constructor(
    @Inject(PathQuery) private readonly paths: PathQuery,
    @Inject(StandingQuery) private readonly standings: StandingQuery,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Query(() => PathType, { description: "One's own path, today." })
  @Can(beltsAccess, 'standing.view')
  async myPath(@CurrentActor() actor: Actor): Promise<PathType> {
    return JSON.parse(await this.paths.pathOf(actor.id)) as PathType;
  }

  @Query(() => [BeltStandingType], {
    description:
      'How a person stood to each belt on a day, from white to black; a past answer never changes.',
  })
  @Can(beltsAccess, 'standing.view')
  async standing(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
    @Args('asOf', { type: () => LocalDateValue, nullable: true, description: 'The day; today when absent.' })
    asOf?: LocalDate,
  ): Promise<readonly object[]> {
    await this.access.require(actor, beltsAccess, 'standing.view', personId);
    return this.standings.of(personId, asOf);
  }
}
