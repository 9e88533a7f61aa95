import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { beltsAccess } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { Access, type Actor, Can, CurrentActor, Fresh, LocalDateValue, notFound } from '@obi/shared/api';
import { NeedPreviews, type NeedPreview } from './need-preview';
import { MovedDates } from './moved-dates';
import { AddNeedInput, MovedDateType, NeedPreviewType, NeedType } from './need.graphql';
import { type KeptNeed, NeedsService } from './needs.service';

@Resolver(() => NeedType)
export class NeedResolver {
  constructor(
    @Inject(NeedsService) private readonly service: NeedsService,
    @Inject(NeedPreviews) private readonly previews: NeedPreviews,
    @Inject(MovedDates) private readonly moved: MovedDates,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Query(() => [NeedType], { description: 'All needs, those that have ended included.' })
  @Can(beltsAccess, 'certification.view')
  needs(): Promise<KeptNeed[]> {
    return this.service.list();
  }

  @Query(() => [MovedDateType], {
    description:
      'Every day to meet a need that HR moved for a person, as it was known on a day; the newest first.',
  })
  @Can(beltsAccess, 'standing.view')
  async movedDates(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
    @Args('asOf', { type: () => LocalDateValue, nullable: true, description: 'The day; today when absent.' })
    asOf?: LocalDate,
  ): Promise<MovedDateType[]> {
    await this.access.require(actor, beltsAccess, 'standing.view', personId);
    return this.moved.of(personId, asOf);
  }

  @Query(() => NeedPreviewType, {
    description: 'How many people a need would touch, before it is written down.',
  })
  @Can(beltsAccess, 'need.edit')
  needPreview(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => AddNeedInput, description: 'The need.' }) input: AddNeedInput,
  ): Promise<NeedPreview> {
    this.requireUnit(actor, input.unitId);
    return this.previews.of(input);
  }

  @Mutation(() => NeedType, {
    description: 'Writes a need down; everybody whom it concerns is counted at once.',
  })
  @Can(beltsAccess, 'need.edit')
  addNeed(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => AddNeedInput, description: 'The need.' }) input: AddNeedInput,
  ): Promise<KeptNeed> {
    this.requireUnit(actor, input.unitId);
    return this.service.add(actor.id, input);
  }

  @Mutation(() => NeedType, { description: 'Ends a need; from tomorrow it asks nobody any more.' })
  @Can(beltsAccess, 'need.edit')
  async endNeed(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The need.' }) id: string,
  ): Promise<KeptNeed> {
    this.requireUnit(actor, (await this.service.one(id)).unitId);
    return this.service.end(actor.id, id);
  }

  @Mutation(() => Boolean, {
    description:
      'Gives one person another day to meet their need. BELTS_REASON_MISSING, BELTS_DAY_IN_PAST, BELTS_OWN_DATE.',
  })
  @Can(beltsAccess, 'need.moveDate')
  @Fresh()
  async moveNeedDate(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
    @Args('dueOn', { type: () => LocalDateValue, description: 'The new last day.' }) dueOn: LocalDate,
    @Args('reason', { type: () => String, description: 'Why; kept with the decision.' }) reason: string,
  ): Promise<boolean> {
    await this.access.require(actor, beltsAccess, 'need.moveDate', personId);
    await this.service.moveDate(actor, personId, dueOn, reason);
    return true;
  }

  /** HR over a unit asks something of that unit only; what is asked of everybody, HR of the company decides. */
  private requireUnit(actor: Actor, unitId: string | null | undefined): void {
    const units = this.access.unitsFor(actor, beltsAccess, 'need.edit');
    if (units !== undefined && (unitId == null || !units.includes(unitId))) notFound();
  }
}
