import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { beltsAccess } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { Access, type Actor, Can, CurrentActor, LocalDateValue } from '@obi/shared/api';
import { AwardRecordType } from './award-record.graphql';
import { AwardRecordQuery, type AwardShown } from './award-record.query';

@Resolver()
export class AwardRecordResolver {
  constructor(
    @Inject(AwardRecordQuery) private readonly records: AwardRecordQuery,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Query(() => [AwardRecordType], {
    description:
      'Everything that a person was ever awarded and what it rests on, as it was known on a day; the newest first.',
  })
  @Can(beltsAccess, 'standing.view')
  async awardRecord(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
    @Args('asOf', { type: () => LocalDateValue, nullable: true, description: 'The day; today when absent.' })
    asOf?: LocalDate,
  ): Promise<AwardShown[]> {
    await this.access.require(actor, beltsAccess, 'standing.view', personId);
    return this.records.of(personId, asOf);
  }
}
