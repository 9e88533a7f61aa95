import type { Responsibility } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';

/** Somebody who is named, as screens show them. */
export interface NamedAnswerer {
  readonly personId: string;
  readonly name: string;
  /** The first day on which the person is not here any more. */
  readonly leftOn: LocalDate | null;
}

/** A responsibility as it is kept, with the names that people read. */
export interface KeptResponsibility extends Responsibility {
  readonly accountable: NamedAnswerer;
  readonly deputies: readonly NamedAnswerer[];
  readonly unitName: string | null;
  readonly shownAs: string | null;
  readonly reach: string;
  readonly isPassedOn: boolean;
}

/**
 * Everything that holds on a day or begins later: $1 the day, $2 the clause (null: all), $3 the units (null: all), $4 one of
 * them by its id (null: all). One statement, however many are named.
 */
export const RESPONSIBILITIES_SQL = `
  select r.id, m.clause_key as clause, m.name as matter, m.unit_id as "unitId", u.name as "unitName",
    r.holds_from::text as "from", r.holds_until::text as until, r.shown_as as "shownAs", r.reach,
    r.is_passed_on as "isPassedOn",
    json_build_object('personId', a.id, 'name', a.full_name, 'leftOn', a.left_on) as accountable,
    (select coalesce(json_agg(json_build_object('personId', d.id, 'name', d.full_name, 'leftOn', d.left_on) order by n), '[]')
     from unnest(r.deputy_ids) with ordinality as named(id, n) join people.person d on d.id = named.id) as deputies
  from guide.responsibility r
  join guide.matter m on m.id = r.matter_id
  join people.person a on a.id = r.accountable_id
  left join people.unit u on u.id = m.unit_id
  where (r.holds_until is null or r.holds_until >= $1::date)
    and ($2::text is null or m.clause_key = $2)
    and ($3::uuid[] is null or m.unit_id is null or m.unit_id = any($3))
    and ($4::uuid is null or r.id = $4)
  order by m.clause_key, m.id, r.holds_from`;
