import { Inject, Injectable } from '@nestjs/common';
import type { BeltEvent, MovedDate, NeedFacts, NeedRule, Placement } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { Db } from '@obi/shared/api';
import { eventsOf, type StoredEvent } from './stored-event';

/** Everything that the rules ask about one person. */
export interface PersonFacts {
  readonly personId: string;
  readonly sortName: string;
  readonly unitId: string | null;
  readonly events: readonly BeltEvent[];
  readonly need: NeedFacts;
}

interface FactsRow {
  readonly id: string;
  readonly sort_name: string;
  readonly unit_id: string | null;
  readonly joined_on: LocalDate;
  readonly left_on: LocalDate | null;
  readonly events: StoredEvent[] | null;
  readonly placements: Placement[] | null;
  readonly moved: MovedDate[] | null;
}

const FACTS_SQL = `
  select p.id, p.sort_name, p.unit_id, p.joined_on::text, p.left_on::text,
    (select json_agg(json_build_object('id', e.id::text, 'on', e.happened_on, 'kind', e.kind, 'detail', e.detail)
       order by e.id) from belts.event e where e.person_id = p.id) as events,
    (select json_agg(json_build_object('since', l.since, 'job', l.job, 'grade', l.grade,
       'unitPath', coalesce(u.lineage, '{}'))) from people.placement l left join people.unit u on u.id = l.unit_id
       where l.person_id = p.id) as placements,
    (select json_agg(json_build_object('id', m.id::text, 'ruleId', m.rule_id, 'on', m.decided_on, 'dueOn', m.due_on,
       'reason', m.reason)) from belts.moved_date m where m.person_id = p.id) as moved
  from people.person p where p.id = any($1)`;

const NEED_RULES_SQL = `
  select json_build_object('id', id, 'belt', belt, 'withinDays', within_days, 'effectiveFrom', effective_from,
    'effectiveTo', effective_to, 'when', json_strip_nulls(json_build_object('job', job, 'unit', unit_id,
    'gradeAtLeast', grade_at_least))) as rule from belts.need_rule`;

/** Reads the facts of many people with one statement. */
@Injectable()
export class PersonFactsQuery {
  constructor(@Inject(Db) private readonly db: Db) {}

  async of(personIds: readonly string[]): Promise<PersonFacts[]> {
    const rows = await this.db.prepared<FactsRow>('belts.facts', FACTS_SQL, [personIds]);
    return rows.map((row) => ({
      personId: row.id,
      sortName: row.sort_name,
      unitId: row.unit_id,
      events: (row.events ?? []).flatMap(eventsOf),
      need: {
        joinedOn: row.joined_on,
        leftOn: row.left_on,
        placements: row.placements ?? [],
        movedDates: row.moved ?? [],
      },
    }));
  }

  /** The needs that the company asks, of everybody whom they concern. */
  async needRules(): Promise<NeedRule[]> {
    const rows = await this.db.prepared<{ rule: NeedRule }>('belts.need-rules', NEED_RULES_SQL, []);
    return rows.map((row) => row.rule);
  }

  /** The needs that were written down by a day; one that reaches back to before it was written changes no past answer. */
  async needRulesKnownOn(day: LocalDate): Promise<NeedRule[]> {
    const rows = await this.db.rows<{ rule: NeedRule }>(`${NEED_RULES_SQL} where made_at < $1::date + 1`, [
      day,
    ]);
    return rows.map((row) => row.rule);
  }
}
