import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { beltIn } from '@obi/belts/rules';
import { RefresherType } from '@obi/curriculum/api';
import type { Belt } from '@obi/kernel';
import { type Actor, CurrentActor } from '@obi/shared/api';
import { StandingQuery } from './standing.query';

/** Adds to a refresher what only the belts know: whether its belt asks for it now. */
@Resolver(() => RefresherType)
export class RefresherRenewsResolver {
  constructor(@Inject(StandingQuery) private readonly standings: StandingQuery) {}

  @ResolveField(() => Boolean, {
    description: 'Whether the renewal of the belt asks for it now; otherwise it is practice.',
  })
  async renews(@Parent() { belt }: RefresherType, @CurrentActor() actor: Actor): Promise<boolean> {
    const { asks, requirements } = beltIn(await this.standings.standing(actor.id), belt as Belt);
    return (
      asks === 'renewal' && requirements.some(({ kind, done, total }) => kind === 'refresher' && done < total)
    );
  }
}
