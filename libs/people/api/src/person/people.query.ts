import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate, Role } from '@obi/kernel';
import { emailKeyOf } from '@obi/people/rules';
import { Db } from '@obi/shared/api';
import { CompanyQuery } from '../company/company';

/** What other contexts know of a person. */
export interface PersonFact {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly unitId: string | null;
  readonly unitPath: readonly string[];
  readonly managerId: string | null;
  readonly grade: number | null;
  readonly job: string | null;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly joinedOn: LocalDate;
  /** The first day on which the person is not here any more. */
  readonly leftOn: LocalDate | null;
}

const SELECT = `
  select p.id, p.full_name as name, p.email, p.unit_id as "unitId", coalesce(u.path, '{}') as "unitPath",
    p.manager_id as "managerId", p.grade, p.job, p.language, p.time_zone as "timeZone", p.joined_on::text as "joinedOn",
    p.left_on::text as "leftOn"
  from people.person p left join people.unit u on u.id = p.unit_id`;

/** What other contexts may ask about people: facts, never changes. */
@Injectable()
export class PeopleQuery {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
  ) {}

  /** The facts of some people by their ids, with one statement; who does not exist is left out. */
  async factsOf(ids: readonly string[]): Promise<ReadonlyMap<string, PersonFact>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.prepared<PersonFact>('people.facts', `${SELECT} where p.id = any($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The ids above a person in the reporting line, the nearest first. */
  async lineAbove(id: string): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      `with recursive line (id, depth) as (
         select manager_id, 1 from people.person where id = $1
         union all
         select p.manager_id, depth + 1 from line join people.person p on p.id = line.id where depth < 40)
       select id from line where id is not null order by depth`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Who is here and holds one of these roles, over any unit; by name. */
  async holding(roles: readonly string[]): Promise<{ id: string; name: string }[]> {
    return this.db.rows(
      `select distinct p.full_name as name, p.id from people.role_grant g join people.person p on p.id = g.person_id
       where g.role = any($1) and (p.left_on is null or p.left_on > $2) order by p.full_name, p.id`,
      [roles, await this.companies.today()],
    );
  }

  /** Who holds this role over the unit of a person: those who look after them; never the person. */
  async holdersOver(role: Role, personId: string): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      `select distinct g.person_id as id from people.role_grant g
       join people.person p on p.id = g.person_id and (p.left_on is null or p.left_on > $3)
       where g.role = $1 and g.person_id <> $2 and (g.unit_id is null or g.unit_id = any(
         (select u.lineage from people.person s join people.unit u on u.id = s.unit_id where s.id = $2)::uuid[]))`,
      [role, personId, await this.companies.today()],
    );
    return rows.map((row) => row.id);
  }

  /** Who holds this role over a unit, or over the whole company where none is named. */
  async holdersOverUnit(role: Role, unitId: string | null): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      `select distinct g.person_id as id from people.role_grant g
       join people.person p on p.id = g.person_id and (p.left_on is null or p.left_on > $3)
       where g.role = $1 and (g.unit_id is null or g.unit_id = any((select lineage from people.unit where id = $2)::uuid[]))`,
      [role, unitId, await this.companies.today()],
    );
    return rows.map((row) => row.id);
  }

  /** Who is here and has this address or this number. */
  async findHere(who: string): Promise<PersonFact | undefined> {
    return this.db.row<PersonFact>(
      `${SELECT} where (lower(p.email) = $1 or p.employee_number = $2) and (p.left_on is null or p.left_on > $3)
       order by lower(p.email) = $1 desc limit 1`,
      [emailKeyOf(who), who.trim(), await this.companies.today()],
    );
  }
}
