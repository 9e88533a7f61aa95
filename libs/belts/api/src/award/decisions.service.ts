import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { beltIn, refusalToRecognise, refusalToRevoke } from '@obi/belts/rules';
import type { Belt, LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { refuseIf } from '@obi/shared/api';
import { Certifications } from '../certification/certifications';
import { StandingQuery } from '../standing/standing.query';
import { BeltEvents } from './events.service';

/** What HR decides about one person's belt, with a reason; it is written down like everything else, never erased. */
export interface BeltDecision {
  readonly actorId: string;
  readonly personId: string;
  readonly belt: Belt;
  readonly reason: string;
}

@Injectable()
export class DecisionsService {
  constructor(
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(StandingQuery) private readonly standings: StandingQuery,
    @Inject(BeltEvents) private readonly events: BeltEvents,
    @Inject(Certifications) private readonly certifications: Certifications,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Recognises a belt that was earned before the company came to Obi. */
  async recognise(decision: BeltDecision, earnedOn: LocalDate): Promise<void> {
    const today = await this.companies.today();
    const standing = await this.standings.standing(decision.personId);
    const belt = beltIn(standing, decision.belt);
    refuseIf(refusalToRecognise({ ...decision, today, earnedOn }, belt));
    const { ruleSet, guideVersion } = standing;
    const cycle = belt.cycle + 1;
    const detail = { belt: decision.belt, cycle, earnedOn, guideVersion, ...(ruleSet && { ruleSet }) };
    await this.write(decision, today, 'recognised', detail);
  }

  /** Takes a belt away. */
  async revoke(decision: BeltDecision): Promise<void> {
    const today = await this.companies.today();
    const belt = beltIn(await this.standings.standing(decision.personId), decision.belt);
    refuseIf(refusalToRevoke({ ...decision, today }, belt));
    await this.write(decision, today, 'revoked', { belt: decision.belt, cycle: belt.cycle });
  }

  private async write(
    { actorId, personId, reason }: BeltDecision,
    on: LocalDate,
    kind: 'recognised' | 'revoked',
    detail: {
      belt: Belt;
      cycle: number;
      earnedOn?: LocalDate;
      ruleSet?: number;
      guideVersion?: string | null;
    },
  ): Promise<void> {
    const key = `${detail.belt}:${detail.cycle}`;
    await this.events.add([{ personId, on, kind, key, detail: { ...detail, reason: reason.trim() } }]);
    const operation = kind === 'revoked' ? 'belts.revoke' : 'belts.recognise';
    const audited = { ...detail, reason: reason.trim() };
    await this.audit.record({
      actorId,
      operation,
      subjectType: 'person',
      subjectId: personId,
      detail: audited,
    });
    await this.certifications.derive([personId]);
  }
}
