import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { beltsAccess } from '@obi/belts/rules';
import { BELTS, type Belt, type LocalDate } from '@obi/kernel';
import { Access, type Actor, Can, CurrentActor, Fresh, LocalDateValue } from '@obi/shared/api';
import { IsIn, MaxLength } from 'class-validator';
import { DecisionsService } from './decisions.service';

@InputType('BeltDecisionInput', { description: "HR's decision about one person's belt." })
export class BeltDecisionInput {
  @Field(() => ID, { description: 'The person; never oneself.' })
  personId: string;

  @Field(() => String, { description: 'The belt.' })
  @IsIn(BELTS)
  belt: Belt;

  @Field(() => String, { description: 'Why; kept with the decision.' })
  @MaxLength(1_000)
  reason: string;
}

@Resolver()
export class DecisionResolver {
  constructor(
    @Inject(DecisionsService) private readonly decisions: DecisionsService,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Mutation(() => Boolean, {
    description:
      'Recognises a belt that was earned before the company came to Obi. BELTS_OWN_BELT, BELTS_ALREADY_STANDS.',
  })
  @Can(beltsAccess, 'award.recognise')
  async recogniseBelt(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => BeltDecisionInput, description: 'Whose belt, and why.' })
    input: BeltDecisionInput,
    @Args('earnedOn', { type: () => LocalDateValue, description: 'The day it was earned.' })
    earnedOn: LocalDate,
  ): Promise<boolean> {
    await this.access.require(actor, beltsAccess, 'award.recognise', input.personId);
    await this.decisions.recognise({ ...input, actorId: actor.id }, earnedOn);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Takes a belt away. BELTS_OWN_BELT, BELTS_NOTHING_TO_REVOKE.' })
  @Can(beltsAccess, 'award.revoke')
  @Fresh()
  async revokeBelt(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => BeltDecisionInput, description: 'Whose belt, and why.' })
    input: BeltDecisionInput,
  ): Promise<boolean> {
    await this.access.require(actor, beltsAccess, 'award.revoke', input.personId);
    await this.decisions.revoke({ ...input, actorId: actor.id });
    return true;
  }
}
