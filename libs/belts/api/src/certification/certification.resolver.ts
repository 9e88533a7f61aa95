import { Inject } from '@nestjs/common';
import { Args, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { beltsAccess } from '@obi/belts/rules';
import { daysBetween, type LocalDate } from '@obi/kernel';
import { Access, type Actor, Can, CurrentActor, LocalDateValue, PageArgs } from '@obi/shared/api';
import type { GraphQLResolveInfo, SelectionNode } from 'graphql';
import { CertificationQuery } from './certification.query';
import { CertificationConnection, CertificationFilterInput, CertificationType } from './list.graphql';
import { CertificationOverviewType } from './overview.graphql';

const AS_OF = {
  type: () => LocalDateValue,
  nullable: true,
  description: 'A past day: what was true then, in the units of then. Today when absent.',
} as const;

@Resolver(() => CertificationType)
export class CertificationResolver {
  constructor(
    @Inject(CertificationQuery) private readonly certifications: CertificationQuery,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Query(() => CertificationOverviewType, {
    description: 'Who is certified, unit by unit, counted now; or who was on a past day.',
  })
  @Can(beltsAccess, 'certification.view')
  async certificationOverview(
    @CurrentActor() actor: Actor,
    @Args('unitId', {
      type: () => ID,
      nullable: true,
      description: 'A unit to look into; the company when absent.',
    })
    unitId?: string,
    @Args('asOf', AS_OF) asOf?: LocalDate,
  ): Promise<CertificationOverviewType> {
    const overview = JSON.parse(
      await this.certifications.overview(actor, unitId ?? null, asOf),
    ) as CertificationOverviewType;
    return { ...overview, countedAt: new Date(overview.countedAt) };
  }

  @Query(() => CertificationType, { description: "One person's certification, today or on a past day." })
  @Can(beltsAccess, 'certification.view')
  async certification(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
    @Args('asOf', AS_OF) asOf?: LocalDate,
  ): Promise<object> {
    await this.access.require(actor, beltsAccess, 'certification.view', personId);
    return this.certifications.one(personId, asOf);
  }

  @Query(() => CertificationConnection, {
    description: 'People with their certification, most urgent first.',
  })
  @Can(beltsAccess, 'certification.view')
  async certificationList(
    @CurrentActor() actor: Actor,
    @Args('filter', { type: () => CertificationFilterInput, description: 'Which people.' })
    filter: CertificationFilterInput,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('asOf', AS_OF) asOf?: LocalDate,
  ): Promise<CertificationConnection> {
    const condition = await this.certifications.condition(actor, filter, asOf);
    const list = await this.certifications.list(condition, page.first, page.after);
    const totalCount = asksFor(info, 'totalCount') ? await this.certifications.count(condition) : 0;
    return { ...list, totalCount };
  }

  @ResolveField(() => Int, { nullable: true, description: 'For how many days it has been overdue.' })
  overdueDays(@Parent() { overdueSince, asOf }: CertificationType): number | null {
    return overdueSince === null ? null : daysBetween(overdueSince, asOf);
  }
}

/** Whether a field was asked for: counting is dear and only done when somebody reads it. */
function asksFor(info: GraphQLResolveInfo, field: string): boolean {
  const named = (one: SelectionNode): boolean => one.kind === 'Field' && one.name.value === field;
  return info.fieldNodes.some((node) => node.selectionSet?.selections.some(named));
}
