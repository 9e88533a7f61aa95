import { Inject } from '@nestjs/common';
import { Args, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { beltsAccess } from '@obi/belts/rules';
import { daysBetween } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { Access, type Actor, Can, CurrentActor, PageArgs } from '@obi/shared/api';
import type { GraphQLResolveInfo, SelectionNode } from 'graphql';
import { CertificationQuery } from './certification.query';
import { CertificationConnection, CertificationFilterInput, CertificationType } from './list.graphql';
import { CertificationOverviewType } from './overview.graphql';

@Resolver(() => CertificationType)
export class CertificationResolver {
  constructor(
    @Inject(CertificationQuery) private readonly certifications: CertificationQuery,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Query(() => CertificationOverviewType, { description: 'Who is certified, unit by unit, counted now.' })
  @Can(beltsAccess, 'certification.view')
  async certificationOverview(
    @CurrentActor() actor: Actor,
    @Args('unitId', {
      type: () => ID,
      nullable: true,
      description: 'A unit to look into; the company when absent.',
    })
    unitId?: string,
  ): Promise<CertificationOverviewType> {
    const overview = JSON.parse(
      await this.certifications.overview(actor, unitId ?? null),
    ) as CertificationOverviewType;
    return { ...overview, countedAt: new Date(overview.countedAt) };
  }

  @Query(() => CertificationType, { description: "One person's certification today." })
  @Can(beltsAccess, 'certification.view')
  async certification(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
  ): Promise<object> {
    await this.access.require(actor, beltsAccess, 'certification.view', personId);
    return this.certifications.one(personId);
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
  ): Promise<CertificationConnection> {
    const condition = await this.certifications.condition(actor, filter);
    const list = await this.certifications.list(condition, page.first, page.after);
    const totalCount = asksFor(info, 'totalCount') ? await this.certifications.count(condition) : 0;
    return { ...list, totalCount };
  }

  @ResolveField(() => Int, { nullable: true, description: 'For how many days it has been overdue.' })
  async overdueDays(@Parent() row: CertificationType): Promise<number | null> {
    return row.overdueSince === null ? null : daysBetween(row.overdueSince, await this.companies.today());
  }
}

/** Whether a field was asked for: counting is dear and only done when somebody reads it. */
function asksFor(info: GraphQLResolveInfo, field: string): boolean {
  const named = (one: SelectionNode): boolean => one.kind === 'Field' && one.name.value === field;
  return info.fieldNodes.some((node) => node.selectionSet?.selections.some(named));
}
