import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  changedRuleSet,
  countAskedBy,
  refusalToPublishRules,
  type Requirement,
  type RuleSet,
  type RuleSetChange,
} from '@obi/belts/rules';
import { CompanyQuery } from '@obi/people/api';
import { Clock, Db, notFound, Refused, refuseIf, violates } from '@obi/shared/api';
import { Certifications } from '../certification/certifications';

/** A rule set as it is kept, with who published it and when. */
export interface KeptRuleSet extends RuleSet {
  readonly publishedBy: string | null;
  readonly publishedAt: Date;
}

/** The versions of the ladder: they follow each other and are never changed. */
@Injectable()
export class RuleSetsService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Certifications) private readonly certifications: Certifications,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** All versions, the last one first. */
  list(): Promise<KeptRuleSet[]> {
    return this.db.rows<KeptRuleSet>(
      `select r.version, r.effective_from::text as "effectiveFrom", r.belts, p.full_name as "publishedBy",
         r.published_at as "publishedAt"
       from belts.rule_set r left join people.person p on p.id = r.published_by order by r.version desc`,
    );
  }

  /** The last version, when this change of it may be published. */
  async publishable(change: RuleSetChange): Promise<RuleSet> {
    const [last] = await this.list();
    if (!last) notFound();
    refuseIf(refusalToPublishRules(last, change, await this.companies.today()));
    return last;
  }

  /** Publishes the next version. What counts today is derived at once, what counts later on its day. */
  async publish(actorId: string, change: RuleSetChange): Promise<KeptRuleSet> {
    const next = changedRuleSet(await this.publishable(change), change);
    await this.write(actorId, next);
    await this.audit.record({
      actorId,
      operation: 'belts.publishRuleSet',
      subjectType: 'ruleSet',
      subjectId: String(next.version),
      detail: { effectiveFrom: next.effectiveFrom, belts: change.belts },
    });
    if (next.effectiveFrom === (await this.companies.today())) await this.certifications.deriveAll();
    else await this.deriveOn(next.effectiveFrom);
    const [kept] = await this.list();
    return kept ?? notFound();
  }

  private async write(actorId: string, { version, effectiveFrom, belts }: RuleSet): Promise<void> {
    try {
      await this.db.rows(
        `insert into belts.rule_set (version, effective_from, belts, published_by, published_at)
         values ($1, $2, $3, $4, $5)`,
        [version, effectiveFrom, JSON.stringify(belts), actorId, this.clock.now()],
      );
    } catch (error) {
      if (violates(error, 'rule_set_pk'))
        throw new Refused({ code: 'BELTS_RULES_CHANGED', kind: 'CONFLICT' });
      throw error;
    }
  }

  /** Rows that were derived before do not know of the day yet. */
  private async deriveOn(day: string): Promise<void> {
    await this.db.rows(
      'update belts.certification set next_change_on = $1::date where next_change_on > $1::date',
      [day],
    );
  }
}

/** A requirement as a screen reads it: what it names, and how many of it. */
export function shownRequirement(asked: Requirement): {
  readonly kind: string;
  readonly belt: string | null;
  readonly keys: readonly string[];
  readonly role: string | null;
  readonly count: number | null;
} {
  const keys = 'keys' in asked && asked.keys !== 'all' ? asked.keys : [];
  return {
    kind: asked.kind,
    belt: 'belt' in asked ? asked.belt : null,
    keys: asked.kind === 'assessment' ? [asked.key] : keys,
    role: asked.kind === 'sessions' ? asked.role : null,
    count: countAskedBy(asked),
  };
}
