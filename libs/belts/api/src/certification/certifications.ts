import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  type AwardDue,
  awardsDueIn,
  type EndingBelt,
  endingBeltsIn,
  type NeedRule,
  type RulesOnDay,
  standingOn,
} from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { Db, Events } from '@obi/shared/api';
import { BeltEvents } from '../award/events.service';
import { AwardGranted, StandingFollowed } from '../events';
import { CompanyRules } from '../standing/company-rules';
import { type PersonFacts, PersonFactsQuery } from '../standing/person-facts';
import type { NewEvent } from '../standing/stored-event';
import { type CertificationRow, certificationRow } from './certification-row';
import { WRITE_SQL } from './certification-sql';

/** How many people are derived with one round of statements. */
const BATCH = 1_000;
/** From so many on, their facts are read in the short form. */
const MANY = 20;
/** So many are derived in one go; in between the server answers others, and the database is told what to read next. */
const AT_ONCE = 50;
const BEFORE_EVERYBODY = '00000000-0000-0000-0000-000000000000';
/** An award may complete the belt above it, at most once per belt. */
const MOST_ROUNDS = 8;

interface Day {
  readonly rules: RulesOnDay;
  readonly needRules: NeedRule[];
}

/** People whose rows are held, with everything that is known about them. */
interface Held {
  readonly personIds: readonly string[];
  readonly facts: readonly PersonFacts[];
}

/**
 * Keeps the one row per person that says what they hold today, always in the transaction of the fact that changes it.
 * Awards what has been earned on the way: once, whoever else submits at the same moment.
 */
@Injectable()
export class Certifications {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(CompanyRules) private readonly companyRules: CompanyRules,
    @Inject(PersonFactsQuery) private readonly facts: PersonFactsQuery,
    @Inject(BeltEvents) private readonly events: BeltEvents,
    @Inject(Events) private readonly published: Events,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Derives the rows of these persons anew; awards what they have earned. */
  async derive(personIds: readonly string[]): Promise<void> {
    const today = await this.companies.today();
    for (let from = 0; from < personIds.length; from += BATCH) {
      const batch = personIds.slice(from, from + BATCH);
      const held = await this.hold(batch);
      // Read behind the lock: who published rules meanwhile has derived these persons by them.
      await this.deriveBatch(held, await this.day(today));
    }
  }

  /** Derives every person anew, after the company's rules, guide or needs changed. */
  async deriveAll(): Promise<void> {
    // One after the other: the second one then derives by what the first one published.
    await this.db.rows(`select pg_advisory_xact_lock(hashtext('belts.derive-all'))`);
    const day = await this.day(await this.companies.today());
    // Two processors at work: the database reads the next thousand while these are derived.
    let next = this.holdAfter(BEFORE_EVERYBODY);
    for (let held = await next; held.personIds.length > 0; held = await next) {
      next = this.holdAfter(held.personIds.at(-1) ?? '');
      next.catch(() => undefined);
      await this.deriveBatch(held, day);
    }
  }

  private async holdAfter(last: string): Promise<Held> {
    const ids = await this.db.rows<{ id: string }>(
      'select id from people.person where id > $1 order by id limit $2',
      [last, BATCH],
    );
    return this.hold(ids.map((row) => row.id));
  }

  /** Holds the rows of these persons, and reads behind the lock what is known about them. */
  private async hold(personIds: readonly string[]): Promise<Held> {
    await this.lock(personIds);
    return { personIds, facts: await this.factsOf(personIds) };
  }

  private factsOf(personIds: readonly string[]): Promise<PersonFacts[]> {
    return personIds.length < MANY ? this.facts.of(personIds) : this.facts.ofMany(personIds);
  }

  /** Derives those whose row changes because a new day has begun; the first reader of the day pays for all. */
  async deriveChangedByDay(): Promise<void> {
    const today = await this.companies.today();
    if (!(await this.isBehind(today))) return;
    await this.db.transaction(async () => {
      for (;;) {
        const ids = await this.db.rows<{ id: string }>(
          `select person_id as id from belts.certification where counts and next_change_on <= $1 limit $2`,
          [today, BATCH],
        );
        if (ids.length === 0) return;
        await this.derive(ids.map((row) => row.id));
      }
    });
  }

  private async isBehind(today: LocalDate): Promise<boolean> {
    const [row] = await this.db.prepared<{ behind: boolean }>(
      'belts.behind',
      'select exists (select 1 from belts.certification where counts and next_change_on <= $1) as behind',
      [today],
    );
    return row?.behind === true;
  }

  private async day(today: LocalDate): Promise<Day> {
    const [rules, needRules] = await Promise.all([this.companyRules.on(today), this.facts.needRules()]);
    return { rules, needRules };
  }

  private async deriveBatch(held: Held, day: Day): Promise<void> {
    let waiting = held.facts;
    const rows = new Map<string, CertificationRow>();
    const ending = new Map<string, EndingBelt[]>();
    for (let round = 0; waiting.length > 0 && round < MOST_ROUNDS; round += 1) {
      const earned: { facts: PersonFacts; awards: AwardDue[] }[] = [];
      for (const [at, facts] of waiting.entries()) {
        if (at % AT_ONCE === AT_ONCE - 1) await nextTurn();
        const standing = standingOn(facts.events, day.rules);
        rows.set(facts.personId, certificationRow(facts, standing, day.needRules, day.rules));
        ending.set(facts.personId, endingBeltsIn(standing));
        const awards = rows.get(facts.personId)?.counts ? awardsDueIn(standing) : [];
        if (awards.length > 0) earned.push({ facts, awards });
      }
      await this.award(earned);
      waiting = earned.length > 0 ? await this.factsOf(earned.map(({ facts }) => facts.personId)) : [];
    }
    await this.db.rows(WRITE_SQL, [JSON.stringify([...rows.values()])]);
    if (rows.size >= MANY) return;
    for (const [personId, belts] of ending)
      await this.published.publish(new StandingFollowed(personId, belts));
  }

  /** One derivation of a person at a time: the second one then sees what the first one wrote. */
  private async lock(personIds: readonly string[]): Promise<void> {
    await this.db.rows(
      `insert into belts.certification (person_id) select unnest($1::uuid[]) on conflict do nothing`,
      [personIds],
    );
    await this.db.rows(
      `select 1 from belts.certification where person_id = any($1) order by person_id for update`,
      [personIds],
    );
  }

  private async award(earned: readonly { facts: PersonFacts; awards: AwardDue[] }[]): Promise<void> {
    if (earned.length === 0) return;
    const events = earned.flatMap(({ facts, awards }) =>
      awards.map((award) => awardEvent(facts.personId, award)),
    );
    const added = await this.events.add(events);
    await this.audit.record(
      ...added.map(({ personId, detail }) => ({
        actorId: null,
        operation: 'belts.award',
        subjectType: 'person',
        subjectId: personId,
        detail: { belt: detail['belt'], ruleSet: detail['ruleSet'] },
      })),
    );
    for (const { personId, detail, on } of added) {
      await this.published.publish(new AwardGranted(personId, String(detail['belt']), on));
    }
  }
}

function awardEvent(personId: string, award: AwardDue): NewEvent {
  const { belt, cycle, ruleSet, guideVersion, evidence } = award;
  return {
    personId,
    on: award.on,
    kind: 'awarded',
    key: award.key,
    detail: { belt, cycle, ruleSet, guideVersion, evidence },
  };
}
