import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess, type WhyNotHeld } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { WhyNotHeldEnum } from '../enums';
import { PairType } from '../pair/pair.graphql';
import { PairQuery } from '../pair/pair.query';
import { SessionTimesType } from './schedule.graphql';
import { ScheduleService } from './schedule.service';
import { SessionTimes } from './session-times';

const text = (description: string) => ({ type: () => String, nullable: true, description });

@Resolver()
export class ScheduleResolver {
  constructor(
    @Inject(PairQuery) private readonly pairs: PairQuery,
    @Inject(ScheduleService) private readonly schedule: ScheduleService,
    @Inject(SessionTimes) private readonly times: SessionTimes,
  ) {}

  @Query(() => SessionTimesType, { description: 'When the two of a pair of one’s own could meet next.' })
  @Can(mentoringAccess, 'pair.view')
  sessionTimes(
    @CurrentActor() actor: Actor,
    @Args('pairId', { type: () => ID, description: 'The pair.' }) pairId: string,
  ): Promise<SessionTimesType> {
    return this.times.of(actor.id, pairId);
  }

  @Mutation(() => PairType, {
    description:
      'Fixes the next session, or changes what is fixed about it; what is left out stays. Both get it for their calendars. MENTORING_SESSION_PLANNED_MEANWHILE when another time is planned already and no reason is given.',
  })
  @Can(mentoringAccess, 'session.log')
  async scheduleSession(
    @CurrentActor() actor: Actor,
    @Args('pairId', { type: () => ID, description: 'The pair.' }) pairId: string,
    @Args('at', { type: () => Date, description: 'When it begins.' }) at: Date,
    @Args('minutes', { type: () => Int, nullable: true, description: 'How long, 15 to 180; else as agreed.' })
    minutes?: number | null,
    @Args('title', text('What it is about; stands in both calendars. Up to 120 characters.'))
    title?: string | null,
    @Args('place', text('Where: a room, or the address of a call. Up to 300 characters.'))
    place?: string | null,
    @Args('why', {
      type: () => WhyNotHeldEnum,
      nullable: true,
      description: 'Why it moves, when it was planned.',
    })
    why?: WhyNotHeld | null,
  ): Promise<PairType> {
    await this.schedule.plan(actor, pairId, { at, minutes, title, place, why });
    return this.pairs.one(actor.id, pairId);
  }
}
