import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { MyProposals } from './my-proposals';
import { MyProposalType } from './proposal.graphql';
import { ProposalService } from './proposal.service';

@Resolver()
export class ProposalResolver {
  constructor(
    @Inject(ProposalService) private readonly proposals: ProposalService,
    @Inject(MyProposals) private readonly mine: MyProposals,
  ) {}

  @Query(() => [MyProposalType], {
    description: 'Pairs that are proposed to oneself and wait for an answer.',
  })
  @Can(mentoringAccess, 'proposal.answer')
  myProposals(@CurrentActor() actor: Actor): Promise<MyProposalType[]> {
    return this.mine.of(actor.id);
  }

  @Mutation(() => MyProposalType, {
    description:
      'Accepts; the second yes begins the pair. MENTORING_NO_PLACE_LEFT when the last place has gone; withdrawn where a rule keeps the two apart by now.',
  })
  @Can(mentoringAccess, 'proposal.answer')
  async acceptProposal(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The proposal.' }) id: string,
  ): Promise<MyProposalType> {
    await this.proposals.accept(actor, id);
    return this.mine.one(actor.id, id);
  }

  @Mutation(() => MyProposalType, {
    description: 'Declines, with a reason that HR reads and the other side does not.',
  })
  @Can(mentoringAccess, 'proposal.answer')
  async declineProposal(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The proposal.' }) id: string,
    @Args('reason', { type: () => String, description: 'Why; up to 500 characters.' }) reason: string,
  ): Promise<MyProposalType> {
    await this.proposals.decline(actor, id, reason);
    return this.mine.one(actor.id, id);
  }
}
