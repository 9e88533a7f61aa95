import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type NeedRule, type RulesOnDay, standingOn } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { PeopleChanged } from '@obi/people/api';
import { Clock, Db, Events } from '@obi/shared/api';
import { CompanyRules } from '../standing/company-rules';
import { PersonFactsQuery } from '../standing/person-facts';
import { certificationRow } from './certification-row';

/** How many people are derived with one round of statements. */
const BATCH = 1_000;
/** How many past days are kept; the one that was counted first goes first. */
const KEPT = 12;
const LOCK = 7_065;

/** Writes a batch for a day, each person where they stood on it. */
const WRITE_PAST_SQL = `
  insert into belts.past_certification (as_of, person_id, unit_id, manager_id, sort_name, held, held_until, needs, due_on,
    is_met, overdue_since, overdue_for, missing)
  select $2::date, r.person_id, l.unit_id, l.manager_id, r.sort_name, r.held, r.held_until, r.needs, r.due_on,
    r.is_met, r.overdue_since, r.overdue_for, r.missing
  from jsonb_to_recordset($1) as r(person_id uuid, sort_name text, held belts.belt, held_until date, needs belts.belt,
    due_on date, is_met boolean, overdue_since date, overdue_for belts.belt, missing jsonb)
  left join lateral (select unit_id, manager_id from people.placement p
    where p.person_id = r.person_id and p.since <= $2::date order by p.since desc limit 1) l on true`;

/**
 * One row per person for a past day, from the events and the rules of that day. Derived once, when somebody asks: what
 * happens later does not change it. Only when the company tells something new about who worked where are they forgotten.
 */
@Injectable()
export class PastDays implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Events) private readonly published: Events,
    @Inject(CompanyRules) private readonly companyRules: CompanyRules,
    @Inject(PersonFactsQuery) private readonly facts: PersonFactsQuery,
  ) {}

  onModuleInit(): void {
    this.published.on(PeopleChanged, async () => void (await this.db.rows('delete from belts.past_day')));
  }

  /** Makes sure that the rows of a past day are there. */
  async prepare(day: LocalDate): Promise<void> {
    if (await this.isThere(day)) return;
    await this.db.transaction(async () => {
      // Whoever asks for a past day at the same moment waits, and then finds it.
      await this.db.rows('select pg_advisory_xact_lock($1)', [LOCK]);
      if (await this.isThere(day)) return;
      await this.makeRoom();
      await this.derive(day);
      await this.db.rows('insert into belts.past_day (as_of, counted_at) values ($1, $2)', [
        day,
        this.clock.now(),
      ]);
    });
  }

  private async isThere(day: LocalDate): Promise<boolean> {
    return (await this.db.row('select 1 from belts.past_day where as_of = $1', [day])) !== undefined;
  }

  private async makeRoom(): Promise<void> {
    await this.db.rows(
      `delete from belts.past_day where as_of not in
         (select as_of from belts.past_day order by counted_at desc limit ${KEPT - 1})`,
    );
    await this.db.rows(
      'delete from belts.past_certification c where not exists (select 1 from belts.past_day d where d.as_of = c.as_of)',
    );
  }

  private async derive(day: LocalDate): Promise<void> {
    const [rules, needRules] = await Promise.all([
      this.companyRules.on(day),
      this.facts.needRulesKnownOn(day),
    ]);
    for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = await this.db.rows<{ id: string }>(
        `select id from people.person where id > $1 and joined_on <= $2 and (left_on is null or left_on > $2)
         order by id limit $3`,
        [last, day, BATCH],
      );
      const ids = rows.map(({ id }) => id);
      if (ids.length > 0) await this.deriveBatch(ids, rules, needRules);
      if (ids.length < BATCH) return;
      last = ids.at(-1) ?? last;
    }
  }

  private async deriveBatch(
    personIds: readonly string[],
    rules: RulesOnDay,
    needRules: readonly NeedRule[],
  ): Promise<void> {
    const rows = (await this.facts.ofMany(personIds)).map((facts) => {
      const { belts: _belts, ...row } = certificationRow(
        facts,
        standingOn(facts.events, rules),
        needRules,
        rules,
      );
      return row;
    });
    await this.db.rows(WRITE_PAST_SQL, [JSON.stringify(rows), rules.day]);
  }
}
