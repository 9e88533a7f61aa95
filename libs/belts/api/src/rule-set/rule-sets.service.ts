import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  beltsThatDiffer,
  changedRuleSet,
  refusalOfReason,
  refusalToPublishRules,
  type RuleSet,
  type RuleSetChange,
  ruleSetsInTime,
} from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { Clock, Db, notFound, Refused, refuseIf, violates } from '@obi/shared/api';
import { Certifications } from '../certification/certifications';
import { RequirementChoice } from './requirement-choices';

/** A rule set as it is written down, with who published it, when and why. */
interface WrittenRuleSet extends RuleSet {
  readonly publishedBy: string | null;
  readonly publishedAt: Date;
  readonly reason: string | null;
}

/** The same with the days on which it holds. */
export interface KeptRuleSet extends WrittenRuleSet {
  readonly effectiveTo: LocalDate | null;
  readonly isInForce: boolean;
}

/** The versions of the ladder: they follow each other and are never changed. */
@Injectable()
export class RuleSetsService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(RequirementChoice) private readonly choice: RequirementChoice,
    @Inject(Certifications) private readonly certifications: Certifications,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** All versions with the days on which they held, the last one first. */
  async list(): Promise<KeptRuleSet[]> {
    return ruleSetsInTime(await this.written(), await this.companies.today());
  }

  /** The last version, when this change of it may be published. */
  async publishable(change: RuleSetChange): Promise<RuleSet> {
    const [last] = await this.written();
    if (!last) notFound();
    refuseIf(refusalToPublishRules(last, change, await this.companies.today()));
    const next = changedRuleSet(last, change);
    await this.choice.requireKnown(next, beltsThatDiffer(last, next));
    return last;
  }

  /** Publishes the next version. What counts today is derived at once, what counts later on its day. */
  async publish(actorId: string, change: RuleSetChange, reason: string): Promise<KeptRuleSet> {
    const last = await this.publishable(change);
    refuseIf(refusalOfReason({ reason }));
    const next = changedRuleSet(last, change);
    await this.write(actorId, next, reason.trim());
    await this.audit.record({
      actorId,
      operation: 'belts.publishRuleSet',
      subjectType: 'ruleSet',
      subjectId: String(next.version),
      detail: {
        effectiveFrom: next.effectiveFrom,
        belts: next.belts.filter(({ belt }) => beltsThatDiffer(last, next).includes(belt)),
        reason: reason.trim(),
      },
    });
    if (next.effectiveFrom === (await this.companies.today())) await this.certifications.deriveAll();
    else await this.deriveOn(next.effectiveFrom);
    const [kept] = await this.list();
    return kept ?? notFound();
  }

  private written(): Promise<WrittenRuleSet[]> {
    return this.db.rows<WrittenRuleSet>(
      `select r.version, r.effective_from::text as "effectiveFrom", r.belts, p.full_name as "publishedBy",
         r.published_at as "publishedAt", r.reason
       from belts.rule_set r left join people.person p on p.id = r.published_by order by r.version desc`,
    );
  }

  private async write(
    actorId: string,
    { version, effectiveFrom, belts }: RuleSet,
    reason: string,
  ): Promise<void> {
    try {
      await this.db.rows(
        `insert into belts.rule_set (version, effective_from, belts, published_by, published_at, reason)
         values ($1, $2, $3, $4, $5, $6)`,
        [version, effectiveFrom, JSON.stringify(belts), actorId, this.clock.now(), reason],
      );
    } catch (error) {
      if (violates(error, 'rule_set_pk'))
        throw new Refused({ code: 'BELTS_RULES_CHANGED', kind: 'CONFLICT' });
      throw error;
    }
  }

  /** Rows that were derived before do not know of the day yet. */
  private async deriveOn(day: LocalDate): Promise<void> {
    await this.db.rows(
      'update belts.certification set next_change_on = $1::date where next_change_on > $1::date',
      [day],
    );
  }
}
