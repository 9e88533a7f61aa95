import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { PairType } from '../pair/pair.graphql';
import { PairQuery } from '../pair/pair.query';
import { MineService } from './mine.service';

@Resolver()
export class MineResolver {
  constructor(
    @Inject(PairQuery) private readonly pairs: PairQuery,
    @Inject(MineService) private readonly mine: MineService,
  ) {}

  @Mutation(() => PairType, {
    description:
      'Erases one’s own notes, takeaways and looking back in a pair. Sessions, goals and what the other one wrote stay.',
  })
  @Can(mentoringAccess, 'words.own')
  async eraseMyWords(
    @CurrentActor() actor: Actor,
    @Args('pairId', { type: () => ID, description: 'The pair.' }) pairId: string,
  ): Promise<PairType> {
    await this.mine.erase(actor, pairId);
    return this.pairs.one(actor.id, pairId);
  }
}
