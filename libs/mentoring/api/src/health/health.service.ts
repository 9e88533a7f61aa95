import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  healthOf,
  type MatchedParticipant,
  mentoringAccess,
  OUTCOME_DAYS,
  outcomeOf,
  type OutcomeStudy,
  type PairFacts,
  refusalToSmallestGroup,
  SMALLEST_GROUP,
} from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { Access, type Actor, Clock, Db, notFound, refuseIf } from '@obi/shared/api';
import { type LifeRow, livingPair } from '../notices/living-pairs.sql';
import { ProgrammeService } from '../programme/programme.service';
import type { HealthType } from './health.graphql';
import { OUTCOME_SQL, PAIRS_SQL } from './health.sql';

type PairRow = Omit<PairFacts, 'life'> & LifeRow;

/** How programmes go and what they change, never about fewer people than the company's limit. */
@Injectable()
export class HealthService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Access) private readonly access: Access,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** The figures of one programme that this HR manages. */
  async of(actor: Actor, programmeId: string): Promise<HealthType> {
    const { name, sessions } = await this.programmes.one(actor, programmeId);
    const rows = await this.db.rows<PairRow>(PAIRS_SQL, [programmeId]);
    const limit = await this.limit();
    const today = await this.companies.today();
    const pairs = rows.map((row) => ({ ...row, life: livingPair(row, today) }));
    const health = healthOf(pairs, { sessions, limit, today, now: this.clock.now() });
    return { programme: name, limit, ...health };
  }

  /** What the programmes of this HR change, beside others who were like the participants. */
  async outcome(actor: Actor): Promise<OutcomeStudy> {
    const units = this.access.unitsFor(actor, mentoringAccess, 'programme.manage') ?? null;
    const today = await this.companies.today();
    return outcomeOf(await this.db.rows<MatchedParticipant>(OUTCOME_SQL, [today, OUTCOME_DAYS, units]));
  }

  /** How many people a figure is about at least, as who may set it reads it. */
  smallestGroup(actor: Actor): Promise<number> {
    this.requireWholeCompany(actor);
    return this.limit();
  }

  /** Sets how many people a figure is about at least, with the reason in the log. */
  async setLimit(actor: Actor, limit: number, reason: string): Promise<number> {
    this.requireWholeCompany(actor);
    refuseIf(refusalToSmallestGroup(limit, reason));
    const before = await this.limit();
    await this.db.rows('update people.company set smallest_group = $1', [limit]);
    await this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.setSmallestGroup',
      subjectType: 'company',
      detail: { before, limit, reason: reason.trim() },
    });
    return limit;
  }

  /** It holds for the whole company, so only who administers all of it sets it. */
  private requireWholeCompany(actor: Actor): void {
    if (this.access.unitsFor(actor, mentoringAccess, 'health.setLimit') !== undefined) notFound();
  }

  private async limit(): Promise<number> {
    const row = await this.db.row<{ limit: number }>('select smallest_group as "limit" from people.company');
    return row?.limit ?? SMALLEST_GROUP;
  }
}
