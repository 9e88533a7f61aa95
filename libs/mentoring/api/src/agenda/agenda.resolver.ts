import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { PairType } from '../pair/pair.graphql';
import { PairQuery } from '../pair/pair.query';
import { PairTopicsType } from './agenda.graphql';
import { AgendaService } from './agenda.service';
import { TopicsQuery } from './topics.query';

const pair = { type: () => ID, description: 'The pair.' };
const item = { type: () => ID, description: 'The item.' };
const words = { type: () => String, description: 'In their words; up to 200 characters.' };

@Resolver()
export class AgendaResolver {
  constructor(
    @Inject(PairQuery) private readonly pairs: PairQuery,
    @Inject(AgendaService) private readonly agenda: AgendaService,
    @Inject(TopicsQuery) private readonly topics: TopicsQuery,
  ) {}

  @Query(() => PairTopicsType, { description: 'What the two of a pair of one’s own could talk about next.' })
  @Can(mentoringAccess, 'pair.view')
  pairTopics(@CurrentActor() actor: Actor, @Args('pairId', pair) pairId: string): Promise<PairTopicsType> {
    return this.topics.of(actor.id, pairId);
  }

  @Mutation(() => PairType, { description: 'Puts something on the agenda. MENTORING_AGENDA_FULL after ten.' })
  @Can(mentoringAccess, 'pair.agree')
  async addToAgenda(
    @CurrentActor() actor: Actor,
    @Args('pairId', pair) pairId: string,
    @Args('text', words) text: string,
  ): Promise<PairType> {
    await this.agenda.add(actor, pairId, text);
    return this.pairs.one(actor.id, pairId);
  }

  @Mutation(() => PairType, { description: 'Says something on the agenda in other words.' })
  @Can(mentoringAccess, 'pair.agree')
  async changeAgenda(
    @CurrentActor() actor: Actor,
    @Args('itemId', item) itemId: string,
    @Args('text', words) text: string,
  ): Promise<PairType> {
    return this.pairs.one(actor.id, await this.agenda.change(actor, itemId, text));
  }

  @Mutation(() => PairType, {
    description: 'Says that something on the agenda was talked about, or was not.',
  })
  @Can(mentoringAccess, 'pair.agree')
  async checkAgenda(
    @CurrentActor() actor: Actor,
    @Args('itemId', item) itemId: string,
    @Args('done', { type: () => Boolean, description: 'Whether it was talked about.' }) done: boolean,
  ): Promise<PairType> {
    return this.pairs.one(actor.id, await this.agenda.check(actor, itemId, done));
  }

  @Mutation(() => PairType, { description: 'Takes something off the agenda.' })
  @Can(mentoringAccess, 'pair.agree')
  async removeFromAgenda(
    @CurrentActor() actor: Actor,
    @Args('itemId', item) itemId: string,
  ): Promise<PairType> {
    return this.pairs.one(actor.id, await this.agenda.remove(actor, itemId));
  }

  @Mutation(() => PairTopicsType, {
    description:
      'The mentee lets the mentor see what they still have to learn, never what they answered wrong.',
  })
  @Can(mentoringAccess, 'pair.agree')
  async showMyGaps(
    @CurrentActor() actor: Actor,
    @Args('pairId', pair) pairId: string,
    @Args('shown', { type: () => Boolean, description: 'Whether the mentor may see it.' }) shown: boolean,
  ): Promise<PairTopicsType> {
    await this.agenda.showGaps(actor, pairId, shown);
    return this.topics.of(actor.id, pairId);
  }
}
