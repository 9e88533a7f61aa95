import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@obi/people/api';
import { StandingQuery } from './standing.query';

/** Adds to the signed-in person the belt that the shell of the app wears. */
@Resolver(() => ViewerType)
export class ViewerBeltResolver {
  constructor(@Inject(StandingQuery) private readonly standings: StandingQuery) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'The highest belt that stands; null when none does.',
  })
  async held(@Parent() viewer: ViewerType): Promise<string | null> {
    return (await this.standings.heldBelts([viewer.id])).get(viewer.id) ?? null;
  }
}
