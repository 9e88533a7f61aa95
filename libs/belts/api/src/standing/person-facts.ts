import { Inject, Injectable } from '@nestjs/common';
import type { BeltEvent, MovedDate, NeedFacts, NeedRule, Placement } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { Db } from '@obi/shared/api';
import { type AcknowledgedTexts, EVENT_LINE, eventsInLines, textsIn, TEXTS_MARK } from './event-lines';
import { eventsOf, type StoredEvent } from './stored-event';

/** Everything that the rules ask about one person. */
export interface PersonFacts {
  readonly personId: string;
  readonly sortName: string;
  readonly unitId: string | null;
  readonly events: readonly BeltEvent[];
  readonly need: NeedFacts;
}

interface FactsRow<Events> {
  readonly id: string;
  readonly sort_name: string;
  readonly unit_id: string | null;
  readonly joined_on: LocalDate;
  readonly left_on: LocalDate | null;
  readonly events: Events | null;
  readonly placements: Placement[] | null;
  readonly moved: MovedDate[] | null;
}

const EVENTS = `json_agg(json_build_object('id', e.id::text, 'on', e.happened_on, 'kind', e.kind, 'detail', e.detail)
  order by e.id)`;

const factsSql = (events: string): string => `
  select p.id, p.sort_name, p.unit_id, p.joined_on::text, p.left_on::text,
    (select ${events} from belts.event e where e.person_id = p.id) as events,
    (select json_agg(json_build_object('since', l.since, 'job', l.job, 'grade', l.grade,
       'unitPath', coalesce(u.lineage, '{}'))) from people.placement l left join people.unit u on u.id = l.unit_id
       where l.person_id = p.id) as placements,
    (select json_agg(json_build_object('id', m.id::text, 'ruleId', m.rule_id, 'on', m.decided_on, 'dueOn', m.due_on,
       'reason', m.reason)) from belts.moved_date m where m.person_id = p.id) as moved
  from people.person p where p.id = any($1)`;
const FACTS_SQL = factsSql(EVENTS);
const MANY_FACTS_SQL = factsSql(`string_agg(${EVENT_LINE}, E'\\n')`);
const TEXTS_SQL = `select ${TEXTS_MARK} as mark, e.detail as texts from belts.event e where e.id = any($1)`;

/** So many different acknowledgements are kept; a company has one for each way in which its guide is read. */
const MOST_TEXTS = 5_000;

const NEED_RULES_SQL = `
  select json_build_object('id', id, 'belt', belt, 'withinDays', within_days, 'effectiveFrom', effective_from,
    'effectiveTo', effective_to, 'when', json_strip_nulls(json_build_object('job', job, 'unit', unit_id,
    'gradeAtLeast', grade_at_least))) as rule from belts.need_rule`;

/** Reads the facts of many people with one statement. */
@Injectable()
export class PersonFactsQuery {
  private readonly texts = new Map<string, AcknowledgedTexts>();

  constructor(@Inject(Db) private readonly db: Db) {}

  async of(personIds: readonly string[]): Promise<PersonFacts[]> {
    const rows = await this.db.prepared<FactsRow<StoredEvent[]>>('belts.facts', FACTS_SQL, [personIds]);
    return rows.map((row) => factsOf(row, (row.events ?? []).flatMap(eventsOf)));
  }

  /**
   * The same facts of very many people, as short as they can be told: the texts that many acknowledged come once, and
   * what awards rest on is left out.
   */
  async ofMany(personIds: readonly string[]): Promise<PersonFacts[]> {
    const rows = await this.db.prepared<FactsRow<string>>('belts.many-facts', MANY_FACTS_SQL, [personIds]);
    await this.readTexts(rows);
    return rows.map((row) => factsOf(row, eventsInLines(row.events, this.texts)));
  }

  /** Reads the acknowledged texts that nobody has asked for yet; what was acknowledged never changes. */
  private async readTexts(rows: readonly FactsRow<string>[]): Promise<void> {
    if (this.texts.size > MOST_TEXTS) this.texts.clear();
    const unknown = new Map<string, string>();
    for (const { events } of rows)
      for (const { mark, event } of textsIn(events)) if (!this.texts.has(mark)) unknown.set(mark, event);
    if (unknown.size === 0) return;
    const read = await this.db.rows<{ mark: string; texts: AcknowledgedTexts }>(TEXTS_SQL, [
      [...unknown.values()],
    ]);
    for (const { mark, texts } of read) this.texts.set(mark, texts);
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

function factsOf(row: FactsRow<unknown>, events: readonly BeltEvent[]): PersonFacts {
  return {
    personId: row.id,
    sortName: row.sort_name,
    unitId: row.unit_id,
    events,
    need: {
      joinedOn: row.joined_on,
      leftOn: row.left_on,
      placements: row.placements ?? [],
      movedDates: row.moved ?? [],
    },
  };
}
