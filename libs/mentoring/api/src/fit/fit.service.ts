import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  actOfFit,
  type FitAnswer,
  type FitFacts,
  type PairState,
  refusalToAnswerFit,
} from '@obi/mentoring/rules';
import { type Actor, Clock, Db, notFound, refuseIf } from '@obi/shared/api';
import { PairEndings } from '../ending/pair-endings';
import { HeldPairs } from '../pair/held-pair';
import type { PairFitType } from './fit.graphql';

const FACTS_SQL = `
  select r.state, (select count(*)::int from mentoring.session s where s.pair_id = r.id and s.state = 'confirmed') as confirmed,
    (select f.answer from mentoring.fit f where f.pair_id = r.id and f.person_id = $2) as answer
  from mentoring.pair r where r.id = $1 and $2 in (r.mentor_id, r.mentee_id)`;

/** After the first confirmed session each of the two is asked once whether they fit. Nobody else learns what they said. */
@Injectable()
export class FitService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(HeldPairs) private readonly pairs: HeldPairs,
    @Inject(PairEndings) private readonly endings: PairEndings,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async of(personId: string, pairId: string): Promise<PairFitType> {
    const facts = await this.facts(personId, pairId);
    return { isAsked: refusalToAnswerFit(facts) === undefined, answer: facts.answer };
  }

  /** Keeps the answer; who does not fit is paired anew, and the log does not say who said so. */
  async answer(actor: Actor, pairId: string, answer: FitAnswer): Promise<void> {
    await this.pairs.hold(actor, pairId);
    refuseIf(refusalToAnswerFit(await this.facts(actor.id, pairId)));
    await this.db.rows(
      'insert into mentoring.fit (pair_id, person_id, answer, answered_at) values ($1, $2, $3, $4)',
      [pairId, actor.id, answer, this.clock.now()],
    );
    await this.audit.record({
      actorId: null,
      operation: 'mentoring.answerFit',
      subjectType: 'pair',
      subjectId: pairId,
    });
    if (actOfFit(answer) === 'rePair') await this.endings.rePair(actor.id, pairId);
  }

  private async facts(personId: string, pairId: string): Promise<FitFacts> {
    const row = await this.db.row<{ state: PairState; confirmed: number; answer: FitAnswer | null }>(
      FACTS_SQL,
      [pairId, personId],
    );
    return row ?? notFound();
  }
}
