import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import { mentoringAccess, type Side } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor, LocalDateValue } from '@obi/shared/api';
import { SideEnum } from '../enums';
import { MyPairType, PairType } from './pair.graphql';
import { PairQuery } from './pair.query';
import { PairService } from './pair.service';

@Resolver()
export class PairResolver {
  constructor(
    @Inject(PairQuery) private readonly pairs: PairQuery,
    @Inject(PairService) private readonly service: PairService,
  ) {}

  @Query(() => [MyPairType], { description: 'One’s own pairs, running ones first.' })
  @Can(mentoringAccess, 'pair.view')
  myPairs(@CurrentActor() actor: Actor): Promise<MyPairType[]> {
    return this.pairs.of(actor.id);
  }

  @Query(() => PairType, { description: 'A pair of one’s own, with what the two wrote.' })
  @Can(mentoringAccess, 'pair.view')
  pair(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The pair.' }) id: string,
  ): Promise<PairType> {
    return this.pairs.one(actor.id, id);
  }

  @Mutation(() => PairType, { description: 'Adds something that the two want to reach.' })
  @Can(mentoringAccess, 'pair.agree')
  async addGoal(
    @CurrentActor() actor: Actor,
    @Args('pairId', { type: () => ID, description: 'The pair.' }) pairId: string,
    @Args('text', { type: () => String, description: 'The goal; up to 200 characters.' }) text: string,
    @Args('byOn', { type: () => LocalDateValue, nullable: true, description: 'By when.' })
    byOn?: LocalDate | null,
    @Args('forSide', {
      type: () => SideEnum,
      nullable: true,
      description: 'Who wants to learn it; both when left out.',
    })
    forSide?: Side | null,
  ): Promise<PairType> {
    await this.service.addGoal(actor, pairId, text, byOn ?? null, forSide ?? null);
    return this.pairs.one(actor.id, pairId);
  }

  @Mutation(() => PairType, { description: 'Says that a goal is met.' })
  @Can(mentoringAccess, 'pair.agree')
  async meetGoal(
    @CurrentActor() actor: Actor,
    @Args('goalId', { type: () => ID, description: 'The goal.' }) goalId: string,
  ): Promise<PairType> {
    return this.pairs.one(actor.id, await this.service.meetGoal(actor, goalId));
  }

  @Mutation(() => PairType, { description: 'Says that a goal is not met after all.' })
  @Can(mentoringAccess, 'pair.agree')
  async reopenGoal(
    @CurrentActor() actor: Actor,
    @Args('goalId', { type: () => ID, description: 'The goal.' }) goalId: string,
  ): Promise<PairType> {
    return this.pairs.one(actor.id, await this.service.reopenGoal(actor, goalId));
  }

  @Mutation(() => PairType, {
    description: 'Takes away a goal that the two do not want to reach any more. One that was met stays.',
  })
  @Can(mentoringAccess, 'pair.agree')
  async removeGoal(
    @CurrentActor() actor: Actor,
    @Args('goalId', { type: () => ID, description: 'The goal.' }) goalId: string,
  ): Promise<PairType> {
    return this.pairs.one(actor.id, await this.service.removeGoal(actor, goalId));
  }
}
