import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { refusalToLookBack } from '@obi/people/rules';
import { Db, refuseIf } from '@obi/shared/api';
import type { MovedDateType } from './need.graphql';

const MOVED = `
  select m.id::text, r.belt, m.decided_on::text as "on", m.due_before::text as "dueBefore", m.due_on::text as "dueOn",
    m.reason, p.full_name as by
  from belts.moved_date m
  join belts.need_rule r on r.id = m.rule_id
  left join people.person p on p.id = m.moved_by
  where m.person_id = $1 and m.decided_on <= $2 order by m.id desc`;

/** Answers which days HR moved for a person, and why: whoever asks later finds the reason beside the need. */
@Injectable()
export class MovedDates {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
  ) {}

  /** The days that were moved for a person up to a day, the newest first. */
  async of(personId: string, asOf?: LocalDate | null): Promise<MovedDateType[]> {
    const today = await this.companies.today();
    if (asOf) refuseIf(refusalToLookBack(asOf, today));
    return this.db.rows<MovedDateType & Record<string, unknown>>(MOVED, [personId, asOf ?? today]);
  }
}
