import { Inject } from '@nestjs/common';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LocalDate } from '@obi/kernel';
import { initialsOf, peopleAccess } from '@obi/people/rules';
import { type Actor, Can, type Connection, CurrentActor, LocalDateValue, PageArgs } from '@obi/shared/api';
import { PersonConnection, PersonType, PlacementType } from './person.graphql';
import { PersonService } from './person.service';

const SEARCH = {
  type: () => String,
  nullable: true,
  description: 'Words that begin words of the name; a number or an address as a whole.',
} as const;
const UNIT = {
  type: () => ID,
  nullable: true,
  description: 'Only people in this unit and under it.',
} as const;
const LEFT = {
  type: () => Boolean,
  defaultValue: false,
  description: 'Those who have left instead.',
} as const;
const AS_OF = {
  type: () => LocalDateValue,
  nullable: true,
  description:
    'Who was here on this day, and where they stood then; of the people in units over which you hold HR, administrator or auditor. Null: today. NOT_FOUND without such a role, PEOPLE_DAY_IN_FUTURE.',
} as const;
const PERSON = { type: () => ID, description: 'The person.' } as const;

@Resolver(() => PersonType)
export class PersonResolver {
  constructor(@Inject(PersonService) private readonly persons: PersonService) {}

  @Query(() => PersonConnection, { description: 'People in the order of their names.' })
  @Can(peopleAccess, 'person.search')
  people(
    @CurrentActor() actor: Actor,
    @Args() { first, after }: PageArgs,
    @Args('search', SEARCH) search?: string | null,
    @Args('unitId', UNIT) unitId?: string | null,
    @Args('left', LEFT) left?: boolean,
    @Args('asOf', AS_OF) asOf?: LocalDate | null,
  ): Promise<Connection<PersonType>> {
    return this.persons.page(actor, { search, unitId, left, asOf }, first, after);
  }

  @Query(() => Int, { description: 'How many people the same search finds.' })
  @Can(peopleAccess, 'person.search')
  peopleCount(
    @CurrentActor() actor: Actor,
    @Args('search', SEARCH) search?: string | null,
    @Args('unitId', UNIT) unitId?: string | null,
    @Args('left', LEFT) left?: boolean,
    @Args('asOf', AS_OF) asOf?: LocalDate | null,
  ): Promise<number> {
    return this.persons.count(actor, { search, unitId, left, asOf });
  }

  @Query(() => PersonType, { description: 'One person; NOT_FOUND when there is none.' })
  @Can(peopleAccess, 'person.view')
  person(@CurrentActor() actor: Actor, @Args('id', PERSON) id: string): Promise<PersonType> {
    return this.persons.read(actor, id);
  }

  @Query(() => [PersonType], { description: 'The reporting line above a person, the nearest manager first.' })
  @Can(peopleAccess, 'person.viewDetails')
  reportingLine(
    @CurrentActor() actor: Actor,
    @Args('personId', PERSON) personId: string,
  ): Promise<PersonType[]> {
    return this.persons.line(actor, personId);
  }

  @Query(() => [PlacementType], {
    description:
      'Where a person stood on any day, the latest placement first; the latest 100 where there are more.',
  })
  @Can(peopleAccess, 'person.viewDetails')
  placements(
    @CurrentActor() actor: Actor,
    @Args('personId', PERSON) personId: string,
  ): Promise<PlacementType[]> {
    return this.persons.placements(actor, personId);
  }

  @Query(() => PersonConnection, { description: 'Who reports directly to a person.' })
  @Can(peopleAccess, 'person.viewDetails')
  directReports(
    @CurrentActor() actor: Actor,
    @Args('personId', PERSON) personId: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<PersonType>> {
    return this.persons.reports(actor, personId, first, after);
  }

  @ResolveField(() => String, { description: 'Two letters for the round picture.' })
  initials(@Parent() { name }: PersonType): string {
    return initialsOf(name);
  }
}
