import { Inject, Injectable } from '@nestjs/common';
import { Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { peopleAccess } from '@obi/people/rules';
import { Can, Db } from '@obi/shared/api';
import { CompanyQuery } from '../company/company';

@ObjectType('Unit', { description: 'A place in the tree of the company.' })
export class UnitType {
  @Field(() => ID, { description: 'The unit.' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'The unit above; null at the top.' })
  parentId: string | null;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => Int, { description: 'How deep it lies; 1 is the top.' })
  depth: number;

  @Field(() => Int, { description: 'The people in it and under it.' })
  people: number;
}

/** The people of each unit and of all above it are counted in one go. */
const UNITS_SQL = `
  with own as (
    select unit_id, count(*) as people from people.person
    where unit_id is not null and (left_on is null or left_on > $1) group by unit_id),
  below as (
    select above.id, sum(own.people) as people
    from own join people.unit u on u.id = own.unit_id cross join unnest(u.lineage) as above(id) group by above.id)
  select u.id, u.parent_id as "parentId", u.name, cardinality(u.lineage) as depth,
    coalesce(below.people, 0)::integer as people
  from people.unit u left join below using (id) order by u.path`;

/** The tree of units. */
@Injectable()
export class UnitQuery {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
  ) {}

  async all(): Promise<UnitType[]> {
    return this.db.rows<UnitType>(UNITS_SQL, [await this.companies.today()]);
  }
}

@Resolver(() => UnitType)
export class UnitResolver {
  constructor(@Inject(UnitQuery) private readonly tree: UnitQuery) {}

  @Query(() => [UnitType], { description: 'All units, each after the one above it and by name.' })
  @Can(peopleAccess, 'unit.view')
  units(): Promise<UnitType[]> {
    return this.tree.all();
  }
}
