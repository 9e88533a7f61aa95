import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { mentoringAccess, type Side, type WhyNotHeld } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { SideEnum, WhyNotHeldEnum } from '../enums';
import { PairType } from '../pair/pair.graphql';
import { PairQuery } from '../pair/pair.query';
import { LogSessionInput, SessionWordsInput } from './session.graphql';
import { SessionCorrectionService } from './session-correction.service';
import { SessionLogService } from './session-log.service';
import { SessionService } from './session.service';
import { SessionWordsService } from './session-words.service';

const session = { type: () => ID, description: 'The session.' };

@Resolver()
export class SessionResolver {
  constructor(
    @Inject(PairQuery) private readonly pairs: PairQuery,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(SessionLogService) private readonly logs: SessionLogService,
    @Inject(SessionCorrectionService) private readonly corrections: SessionCorrectionService,
    @Inject(SessionWordsService) private readonly words: SessionWordsService,
  ) {}

  @Mutation(() => PairType, { description: 'Logs a session; the same key again changes nothing.' })
  @Can(mentoringAccess, 'session.log')
  async logSession(
    @CurrentActor() actor: Actor,
    @Args('pairId', { type: () => ID, description: 'The pair.' }) pairId: string,
    @Args('input', { type: () => LogSessionInput, description: 'What happened.' }) input: LogSessionInput,
  ): Promise<PairType> {
    await this.logs.log(actor, pairId, input);
    return this.pairs.one(actor.id, pairId);
  }

  @Mutation(() => PairType, { description: 'Says that a session took place as the other side logged it.' })
  @Can(mentoringAccess, 'session.log')
  async confirmSession(
    @CurrentActor() actor: Actor,
    @Args('sessionId', session) id: string,
  ): Promise<PairType> {
    return this.pairs.one(actor.id, await this.sessions.answer(actor, id, 'confirm'));
  }

  @Mutation(() => PairType, {
    description: 'Says that a session did not take place as the other side logged it.',
  })
  @Can(mentoringAccess, 'session.log')
  async disputeSession(
    @CurrentActor() actor: Actor,
    @Args('sessionId', session) id: string,
  ): Promise<PairType> {
    return this.pairs.one(actor.id, await this.sessions.answer(actor, id, 'dispute'));
  }

  @Mutation(() => PairType, {
    description: 'Corrects a session that the other side disputed, and asks them again.',
  })
  @Can(mentoringAccess, 'session.log')
  async correctSession(
    @CurrentActor() actor: Actor,
    @Args('sessionId', session) id: string,
    @Args('input', { type: () => LogSessionInput, description: 'What happened.' }) input: LogSessionInput,
  ): Promise<PairType> {
    return this.pairs.one(actor.id, await this.corrections.correct(actor, id, input));
  }

  @Mutation(() => PairType, {
    description:
      'Writes what a session was for the one who did not log it; what they wrote before gives way to it.',
  })
  @Can(mentoringAccess, 'session.log')
  async writeSessionWords(
    @CurrentActor() actor: Actor,
    @Args('sessionId', session) id: string,
    @Args('words', { type: () => SessionWordsInput, description: 'Their words.' }) words: SessionWordsInput,
  ): Promise<PairType> {
    return this.pairs.one(actor.id, await this.words.write(actor, id, words));
  }

  @Mutation(() => PairType, {
    description:
      'Says that the planned session does not take place: who cancels, and why. Before it begins each side calls off for itself.',
  })
  @Can(mentoringAccess, 'session.log')
  async cancelSession(
    @CurrentActor() actor: Actor,
    @Args('sessionId', session) id: string,
    @Args('by', {
      type: () => SideEnum,
      description:
        'Who cancels: of a session to come oneself; of one that is over also the other one, who may contest it.',
    })
    by: Side,
    @Args('why', { type: () => WhyNotHeldEnum, description: 'Why.' }) why: WhyNotHeld,
  ): Promise<PairType> {
    return this.pairs.one(actor.id, await this.sessions.cancel(actor, id, by, why));
  }

  @Mutation(() => PairType, {
    description:
      'Says that it was not oneself who called a session off, as the other one said. It counts for neither of the two then.',
  })
  @Can(mentoringAccess, 'session.log')
  async contestCallOff(
    @CurrentActor() actor: Actor,
    @Args('sessionId', session) id: string,
  ): Promise<PairType> {
    return this.pairs.one(actor.id, await this.sessions.contestCallOff(actor, id));
  }
}
