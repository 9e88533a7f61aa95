import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { mentoringAccess } from '@obi/mentoring/rules';
import { type Actor, Can, CurrentActor, OwnTransactions, PageArgs } from '@obi/shared/api';
import { ProgrammeSettingsInput } from '../programme/programme.graphql';
import { given } from '../programme/programme.resolver';
import { SendingService } from '../proposal/sending.service';
import { DecisionsService } from './decisions.service';
import { MatchingRowConnection, RowSetEnum, WorkbenchType } from './matching.graphql';
import { MatchingService } from './matching.service';
import { WantedArgs } from './what-if.graphql';
import { type RowSet, Workbench } from './workbench';

/** What a change of the workbench answers with. */
export const FIRST_PAGE = { set: 'all', search: '', page: { first: 50 } } as const;

const SEEN = 'others see how far a run is, and cancel it, before what it writes is real';

@Resolver()
export class MatchingResolver {
  constructor(
    @Inject(Workbench) private readonly workbench: Workbench,
    @Inject(MatchingService) private readonly service: MatchingService,
    @Inject(DecisionsService) private readonly decisions: DecisionsService,
    @Inject(SendingService) private readonly sending: SendingService,
  ) {}

  @Query(() => WorkbenchType, {
    description: 'Proposed pairs of a programme, with what to check and who goes without.',
  })
  @Can(mentoringAccess, 'proposal.view')
  matching(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
    @Args('set', { type: () => RowSetEnum, defaultValue: 'all', description: 'Which rows.' }) set: RowSet,
    @Args('search', { type: () => String, defaultValue: '', description: 'Part of a name.' }) search: string,
    @Args() page: PageArgs,
  ): Promise<WorkbenchType> {
    return this.workbench.of(actor, programmeId, { set, search, page });
  }

  @Query(() => MatchingRowConnection, {
    description: 'One page of those rows alone, for whoever scrolls through thousands of them.',
  })
  @Can(mentoringAccess, 'proposal.view')
  matchingRows(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
    @Args('set', { type: () => RowSetEnum, defaultValue: 'all', description: 'Which rows.' }) set: RowSet,
    @Args('search', { type: () => String, defaultValue: '', description: 'Part of a name.' }) search: string,
    @Args() page: PageArgs,
  ): Promise<WorkbenchType['rows']> {
    return this.workbench.rows(actor, programmeId, { set, search, page });
  }

  @Mutation(() => WorkbenchType, {
    description:
      'Runs matching, with changed settings if any; drafts are replaced. MENTORING_MATCHING_CANCELLED: nothing was changed.',
  })
  @Can(mentoringAccess, 'proposal.send')
  @OwnTransactions(SEEN)
  async runMatching(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
    @Args('settings', {
      type: () => ProgrammeSettingsInput,
      nullable: true,
      description: 'What changes before.',
    })
    settings: ProgrammeSettingsInput | null | undefined,
    @Args() wanted: WantedArgs,
  ): Promise<WorkbenchType> {
    await this.service.run(actor, programmeId, { ...wanted, ...(settings && { settings: given(settings) }) });
    return this.workbench.of(actor, programmeId, FIRST_PAGE);
  }

  @Mutation(() => WorkbenchType, {
    description:
      'Finds mentors for who enrolled late or goes without; drafts, sent proposals and pairs stay.',
  })
  @Can(mentoringAccess, 'proposal.send')
  @OwnTransactions(SEEN)
  async matchLateJoiners(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
  ): Promise<WorkbenchType> {
    await this.service.run(actor, programmeId, { keep: 0, keepDrafts: true });
    return this.workbench.of(actor, programmeId, FIRST_PAGE);
  }

  @Mutation(() => WorkbenchType, { description: 'Keeps a drafted pair in every run.' })
  @Can(mentoringAccess, 'proposal.send')
  lockProposal(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The proposal.' }) id: string,
  ): Promise<WorkbenchType> {
    return this.after(actor, this.decisions.lock(actor, id, true));
  }

  @Mutation(() => WorkbenchType, { description: 'Lets the next run decide about a pair again.' })
  @Can(mentoringAccess, 'proposal.send')
  unlockProposal(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The proposal.' }) id: string,
  ): Promise<WorkbenchType> {
    return this.after(actor, this.decisions.lock(actor, id, false));
  }

  @Mutation(() => WorkbenchType, { description: 'Takes a drafted pair out, now and in every run to come.' })
  @Can(mentoringAccess, 'proposal.send')
  forbidProposal(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The proposal.' }) id: string,
  ): Promise<WorkbenchType> {
    return this.after(actor, this.decisions.forbid(actor, id));
  }

  @Mutation(() => WorkbenchType, {
    description: 'Sends all drafts of the run that was reviewed to both sides.',
  })
  @Can(mentoringAccess, 'proposal.send')
  async sendProposals(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
    @Args('runId', {
      type: () => ID,
      description: 'The run that was reviewed; refused when it is not the newest.',
    })
    runId: string,
  ): Promise<WorkbenchType> {
    await this.sending.send(actor, programmeId, runId);
    return this.workbench.of(actor, programmeId, FIRST_PAGE);
  }

  private async after(actor: Actor, programmeId: Promise<string>): Promise<WorkbenchType> {
    return this.workbench.of(actor, await programmeId, FIRST_PAGE);
  }
}
