import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import { mentoringAccess, type PairAct } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor, LocalDateValue } from '@obi/shared/api';
import { PairType } from '../pair/pair.graphql';
import { PairQuery } from '../pair/pair.query';
import { HowEnum, LookBackType } from './ending.graphql';
import { LookBackService } from './look-back.service';
import { PairEndings } from './pair-endings';

const pairArg = { type: () => ID, description: 'The pair.' };

@Resolver()
export class EndingResolver {
  constructor(
    @Inject(PairQuery) private readonly pairs: PairQuery,
    @Inject(PairEndings) private readonly endings: PairEndings,
    @Inject(LookBackService) private readonly lookBacks: LookBackService,
  ) {}

  @Mutation(() => PairType, {
    description: 'Completes, extends or ends a pair, or frees both for somebody else. Either of the two may.',
  })
  @Can(mentoringAccess, 'pair.agree')
  async concludePair(
    @CurrentActor() actor: Actor,
    @Args('pairId', pairArg) pairId: string,
    @Args('how', { type: () => HowEnum, description: 'How it ends or goes on.' }) how: PairAct,
    @Args('until', {
      type: () => LocalDateValue,
      nullable: true,
      description: 'The new last day, to extend.',
    })
    until?: LocalDate | null,
    @Args('silentSince', {
      type: () => Date,
      nullable: true,
      description:
        'Since when nothing was heard, when one answers that question. MENTORING_NOT_SILENT when something was heard since.',
    })
    silentSince?: Date | null,
  ): Promise<PairType> {
    const wish = { act: how, until: until ?? null, silentSince: silentSince ?? null };
    await this.endings.conclude(actor, pairId, wish);
    return this.pairs.one(actor.id, pairId);
  }

  @Query(() => LookBackType, {
    nullable: true,
    description: 'What the two of a completed pair look back on; null unless it was completed.',
  })
  @Can(mentoringAccess, 'pair.view')
  lookBack(
    @CurrentActor() actor: Actor,
    @Args('pairId', pairArg) pairId: string,
  ): Promise<LookBackType | null> {
    return this.lookBacks.of(actor.id, pairId);
  }

  @Mutation(() => LookBackType, {
    nullable: true,
    description:
      'Writes what one looks back on, for both; once more within 30 days of the end writes it anew.',
  })
  @Can(mentoringAccess, 'pair.agree')
  async writeLookBack(
    @CurrentActor() actor: Actor,
    @Args('pairId', pairArg) pairId: string,
    @Args('text', { type: () => String, description: 'Up to 4,000 characters.' }) text: string,
  ): Promise<LookBackType | null> {
    await this.lookBacks.write(actor, pairId, text);
    return this.lookBacks.of(actor.id, pairId);
  }
}
