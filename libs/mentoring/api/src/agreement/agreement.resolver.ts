import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { PairType } from '../pair/pair.graphql';
import { PairQuery } from '../pair/pair.query';
import { AgreementInput } from './agreement.graphql';
import { AgreementService } from './agreement.service';

const pair = { type: () => ID, description: 'The pair.' };
const read = { type: () => Date, description: 'When the agreement that one read was written.' };

@Resolver()
export class AgreementResolver {
  constructor(
    @Inject(PairQuery) private readonly pairs: PairQuery,
    @Inject(AgreementService) private readonly agreements: AgreementService,
  ) {}

  @Mutation(() => PairType, {
    description:
      'Writes what the two agree; it holds once the other one agrees, and what both agreed before holds until then. The same text asks nobody.',
  })
  @Can(mentoringAccess, 'pair.agree')
  async saveAgreement(
    @CurrentActor() actor: Actor,
    @Args('pairId', pair) pairId: string,
    @Args('input', { type: () => AgreementInput, description: 'What they agree.' }) input: AgreementInput,
  ): Promise<PairType> {
    await this.agreements.save(actor, pairId, input);
    return this.pairs.one(actor.id, pairId);
  }

  @Mutation(() => PairType, {
    description:
      'Agrees to what the other one wrote, as one read it. MENTORING_AGREEMENT_CHANGED_MEANWHILE when it was written anew.',
  })
  @Can(mentoringAccess, 'pair.agree')
  async agreeToo(
    @CurrentActor() actor: Actor,
    @Args('pairId', pair) pairId: string,
    @Args('readAt', read) readAt: Date,
  ): Promise<PairType> {
    await this.agreements.agreeToo(actor, pairId, readAt);
    return this.pairs.one(actor.id, pairId);
  }

  @Mutation(() => PairType, { description: 'Asks the other one to change what they wrote.' })
  @Can(mentoringAccess, 'pair.agree')
  async askToChangeAgreement(
    @CurrentActor() actor: Actor,
    @Args('pairId', pair) pairId: string,
    @Args('readAt', read) readAt: Date,
    @Args('change', { type: () => String, description: 'What should change; up to 500 characters.' })
    change: string,
  ): Promise<PairType> {
    await this.agreements.askForChange(actor, pairId, readAt, change);
    return this.pairs.one(actor.id, pairId);
  }
}
