import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { type CheckAnswer, refusalOfCheck, refusalToLand, type ShownClause } from '@obi/guide/rules';
import { CompanyQuery } from '@obi/people/api';
import { Clock, Db, Events, notFound, refuseIf } from '@obi/shared/api';
import { ClausesAcknowledged } from '../events';
import { checkFor, type GuideReading, Readings } from '../reading/readings';
import type { GuideInForce } from '../version/guide-in-force';
import { PublishedGuide } from '../version/published-guide';

/** What a person says that they have read. */
export interface Acknowledging {
  readonly versionId: string;
  readonly clauses: readonly ShownClause[];
  readonly check: CheckAnswer;
}

/** Writes down who acknowledged which text: on the version that was shown, or not at all. */
@Injectable()
export class Acknowledgements {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Events) private readonly events: Events,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(PublishedGuide) private readonly guides: PublishedGuide,
    @Inject(Readings) private readonly readings: Readings,
  ) {}

  /** Acknowledges clauses for a person; what they acknowledged already stays as it is. */
  async acknowledge(personId: string, said: Acknowledging): Promise<GuideReading> {
    const guide = await this.guideHeldStill();
    const hashes = new Map([...guide.clauses.values()].map(({ key, textHash }) => [key, textHash]));
    refuseIf(refusalToLand(said, { versionId: guide.versionId, number: guide.number, hashes }));
    const mine = await this.readings.clausesOf(personId, guide);
    const keys = new Set(said.clauses.map(({ key }) => key));
    const read = mine.filter(({ key }) => keys.has(key));
    if (read.some((clause) => clause.isWaiting)) {
      // Asked about everything that was sent, as the reading did: leaving clauses out changes the question.
      const { clause } = checkFor(personId, read, guide);
      refuseIf(refusalOfCheck(said.check, { ...factsOf(guide, clause), key: clause }));
      await this.write(
        personId,
        guide,
        read.filter((one) => one.isWaiting).map(({ key }) => key),
        said.check,
      );
    } else {
      // A repeat: nothing changes, so there is nothing for the audit log either.
      this.db.remark('audited');
    }
    return this.readings.of(personId, guide);
  }

  /** The version in force, which nobody replaces until this transaction is over. */
  private async guideHeldStill(): Promise<GuideInForce> {
    const row = await this.db.row<{ id: string | null }>(
      'select version_id as id from guide.current_version for share',
    );
    return row?.id ? this.guides.version(row.id) : notFound();
  }

  private async write(
    personId: string,
    guide: GuideInForce,
    keys: readonly string[],
    { clause, option }: CheckAnswer,
  ): Promise<void> {
    const on = await this.companies.today();
    // In the order of the keys, so that two submits of the same clauses wait for one another and never in a ring.
    const sorted = [...keys].sort();
    const hashes = sorted.map((key) => guide.clauses.get(key)?.textHash);
    const written = await this.db.rows<{ key: string; textHash: string }>(
      `insert into guide.acknowledgement
         (person_id, clause_key, text_hash, version_id, check_clause, check_answer, acknowledged_on, at)
       select $1, c.key, c.hash, $2, $3, $4, $5, $6 from unnest($7::text[], $8::text[]) as c(key, hash)
       on conflict on constraint acknowledgement_once do nothing
       returning clause_key as key, text_hash as "textHash"`,
      [personId, guide.versionId, clause, option, on, this.clock.now(), sorted, hashes],
    );
    if (written.length === 0) return this.db.remark('audited');
    await this.audit.record({
      actorId: personId,
      operation: 'guide.acknowledge',
      subjectType: 'person',
      subjectId: personId,
      detail: { version: guide.number, clauses: written.map(({ key }) => key) },
    });
    await this.events.publish(new ClausesAcknowledged(personId, on, written, guide.number));
  }
}

function factsOf(guide: GuideInForce, key: string) {
  const { number, title } = guide.clauses.get(key) ?? { number: '', title: '' };
  return { number, title, correct: guide.checks.get(key)?.correct ?? -1 };
}
