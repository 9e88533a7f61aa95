import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { faultsOfLog, refusalToCorrect, sessionAfter, type SessionState } from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, badInput, Clock, Db, notFound, refuseIf, Refused } from '@obi/shared/api';
import { codeOf } from '../notes/seal';
import { TellPairs } from '../notices/tell-pairs';
import { HeldPairs, type WritablePair } from '../pair/held-pair';
import { SESSION_KEY } from './session-log.service';
import type { LogSessionInput } from './session.graphql';
import { SessionTexts } from './session-texts';
import { WhatSessionsAreAbout } from './what-sessions-are-about';

interface Row {
  readonly state: SessionState;
  readonly loggedBy: string | null;
  readonly revision: number;
  readonly key: string | null;
  readonly code: Buffer | null;
}

const READ_SQL = `
  select state, logged_by as "loggedBy", revision, correction_key as key, correction_code as code
  from mentoring.session where id = $1`;

const CORRECT_SQL = `
  update mentoring.session set state = 'logged', held_on = $2, minutes = $3, goal_id = $4, module = $5, logged_at = $6,
    answered_by = null, answered_at = null, revision = revision + 1, correction_key = $7, correction_code = $8
  where id = $1 returning revision`;

/** Who logged a session that was disputed corrects it, and the other side is asked once more. */
@Injectable()
export class SessionCorrectionService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(HeldPairs) private readonly pairs: HeldPairs,
    @Inject(SessionTexts) private readonly texts: SessionTexts,
    @Inject(WhatSessionsAreAbout) private readonly about: WhatSessionsAreAbout,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(TellPairs) private readonly telling: TellPairs,
  ) {}

  async correct(actor: Actor, sessionId: string, input: LogSessionInput): Promise<string> {
    if (!SESSION_KEY.test(input.idempotencyKey)) badInput('BAD_IDEMPOTENCY_KEY', 'idempotencyKey');
    const pair = await this.pairs.holdOf(actor, 'session', sessionId);
    const session = (await this.db.row<Row & Record<string, unknown>>(READ_SQL, [sessionId])) ?? notFound();
    const { heldOn, minutes, goalId = null, module = null } = input;
    const words = [input.sharedNote, input.privateNote, input.learned, input.taught];
    const code = codeOf(pair.key, ['correction', actor.id, heldOn, minutes, goalId, module, ...words]);
    if (isRepeated(session, input.idempotencyKey, code)) return pair.id;
    await this.requireCorrectable(actor, pair, session, input);
    const [row] = await this.db.rows<{ revision: number }>(CORRECT_SQL, [
      sessionId,
      heldOn,
      minutes,
      goalId,
      module,
      this.clock.now(),
      input.idempotencyKey,
      code,
    ]);
    await this.texts.replace({ pairId: pair.id, key: pair.key, authorId: actor.id }, sessionId, input);
    await this.telling.sessionLogged(sessionId, actor.id, pair, heldOn, row?.revision);
    await this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.correctSession',
      subjectType: 'session',
      subjectId: sessionId,
      detail: { pairId: pair.id, heldOn, minutes },
    });
    return pair.id;
  }

  private async requireCorrectable(
    actor: Actor,
    pair: WritablePair,
    session: Row,
    input: LogSessionInput,
  ): Promise<void> {
    refuseIf(refusalToCorrect(session.loggedBy, actor.id));
    const after = sessionAfter(session.state, 'correct');
    if ('refusal' in after) throw new Refused(after.refusal);
    faultsOfLog(input, pair.startedOn, await this.companies.today())
      .slice(0, 1)
      .forEach(refuseIf);
    await this.about.requireGoal(pair.id, input.goalId);
    await this.about.requireModule(input.module);
  }
}

/** The same correction sent again changes nothing; the same key with other words is refused. */
function isRepeated(session: Row, key: string, code: Buffer): boolean {
  if (session.key !== key) return false;
  if (session.code?.equals(code)) return true;
  throw new Refused({ code: 'MENTORING_KEY_USED_FOR_OTHER_CONTENT', kind: 'CONFLICT' });
}
