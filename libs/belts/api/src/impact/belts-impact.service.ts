import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { askedDifferently, beltsFallingDue, rulesOn, type RulesOnDay } from '@obi/belts/rules';
import { IMPACT_UNIT, type Impact } from '@obi/guide/api';
import { Clock, Db } from '@obi/shared/api';
import { CompanyRules } from '../standing/company-rules';
import { eventsOf, type StoredEvent } from '../standing/stored-event';
import { type BeltsImpact, HoldersTouched } from './holders-touched';

/** How many people are read with one statement. */
const PAGE = 2_000;
/** As many drafts and days are remembered. */
const KEPT = 4;
const BEFORE_EVERYBODY = '00000000-0000-0000-0000-000000000000';

/** The guide as it would be, and from which day on. */
type Change = Pick<Impact, 'history' | 'publishOn'>;

interface HolderRow {
  readonly id: string;
  readonly unit_id: string | null;
  readonly unit: string | null;
  readonly events: StoredEvent[] | null;
}

/**
 * The next holders with what their belts rest on: awards, and of modules and acknowledgements only those about which the
 * change asks something else. $1: after whom; $2: how many; $3 and $4: those modules and clauses.
 */
const HOLDERS_SQL = `
  with holder as (
    select c.person_id as id, ${IMPACT_UNIT} as unit_id
    from belts.certification c left join people.unit u on u.id = c.unit_id
    where c.person_id > $1 and c.counts and c.held is not null order by c.person_id limit $2
  )
  select h.id, h.unit_id, n.name as unit, (
    select json_agg(json_build_object('id', e.id::text, 'on', e.happened_on, 'kind', e.kind, 'detail', case e.kind
      when 'clauses-acknowledged' then e.detail || jsonb_build_object('clauses', (
        select coalesce(jsonb_agg(a), '[]') from jsonb_array_elements(e.detail->'clauses') a
        where a->>'key' = any($4)))
      else e.detail - 'evidence' end))
    from belts.event e where e.person_id = h.id and (e.kind in ('awarded', 'recognised', 'revoked')
      or (e.kind = 'module-completed' and e.detail->>'module' = any($3))
      or (e.kind = 'clauses-acknowledged' and cardinality($4::text[]) > 0))) as events
  from holder h left join people.unit n on n.id = h.unit_id order by h.id`;

/** Counts which belts a draft would make due, in one pass over the holders; nothing is written. */
@Injectable()
export class BeltsImpacts {
  private readonly kept = new Map<string, Promise<BeltsImpact>>();

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyRules) private readonly rules: CompanyRules,
  ) {}

  /** What publishing would do to belts; counted once for a draft, a day and what happened so far. */
  async of(impact: Change): Promise<BeltsImpact> {
    const key = await this.keyOf(impact);
    const known = this.kept.get(key);
    if (known) return known;
    const counting = this.count(impact);
    this.kept.set(key, counting);
    counting.catch(() => this.kept.delete(key));
    for (const old of [...this.kept.keys()].slice(0, -KEPT)) this.kept.delete(old);
    return counting;
  }

  private async count({ history, publishOn }: Change): Promise<BeltsImpact> {
    const now = await this.rules.all();
    const before = rulesOn(now, publishOn);
    const after = rulesOn({ ...now, curriculum: { ...now.curriculum, ...history } }, publishOn);
    const touched = new HoldersTouched(publishOn);
    for (let last: string | undefined = BEFORE_EVERYBODY; last !== undefined;)
      last = await this.countPage(last, before, after, touched);
    return touched.result();
  }

  private async countPage(
    from: string,
    before: RulesOnDay,
    after: RulesOnDay,
    touched: HoldersTouched,
  ): Promise<string | undefined> {
    const { modules, clauses } = askedDifferently(before, after);
    if (modules.length + clauses.length === 0) return undefined;
    const holders = await this.db.rows<HolderRow>(HOLDERS_SQL, [from, PAGE, modules, clauses]);
    for (const { unit_id: id, unit: name, events } of holders)
      touched.add({ id, name }, beltsFallingDue((events ?? []).flatMap(eventsOf), before, after));
    return holders.length === PAGE ? holders.at(-1)?.id : undefined;
  }

  /** Whoever looks at the same draft again within a minute, while nothing was earned, gets the same answer. */
  private async keyOf({ history, publishOn }: Change): Promise<string> {
    const row = await this.db.row<{ last: string | null }>('select max(id) as last from belts.event');
    const minute = Math.floor(this.clock.now().getTime() / 60_000);
    const text = JSON.stringify([history, publishOn, row?.last, minute, await this.rules.all()]);
    return createHash('sha256').update(text).digest('base64url');
  }
}
