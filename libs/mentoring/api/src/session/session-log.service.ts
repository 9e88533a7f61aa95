import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { faultsOfLog, refusalToWriteIn } from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, badInput, Clock, Db, refuseIf, Refused } from '@obi/shared/api';
import { codeOf } from '../notes/seal';
import { TellPairs } from '../notices/tell-pairs';
import { HeldPairs, type WritablePair } from '../pair/held-pair';
import type { LogSessionInput } from './session.graphql';
import { SessionTexts } from './session-texts';
import { WhatSessionsAreAbout } from './what-sessions-are-about';

/** What a form makes when it opens, so that a repeated send counts once. */
export const SESSION_KEY = /^[\w-]{8,64}$/;

const INSERT_SQL = `
  insert into mentoring.session (id, pair_id, state, held_on, minutes, goal_id, log_key, log_code, logged_by, logged_at, module)
  values ($1, $2, 'logged', $3, $4, $5, $6, $7, $8, $9, $10)`;

/** The planned session of that day becomes the logged one. */
const PLANNED_SQL = `
  update mentoring.session s set state = 'logged', held_on = $2, minutes = $3, goal_id = $4, log_key = $5, log_code = $6,
    logged_by = $7, logged_at = $8, module = coalesce($9, s.module)
  from people.company c
  where s.pair_id = $1 and s.state = 'planned' and (s.planned_for at time zone c.time_zone)::date = $2::date
  returning s.id`;

/** One side logs a session; a repeated send counts once, and its texts are sealed before they reach the database. */
@Injectable()
export class SessionLogService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(HeldPairs) private readonly pairs: HeldPairs,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(TellPairs) private readonly telling: TellPairs,
    @Inject(SessionTexts) private readonly texts: SessionTexts,
    @Inject(WhatSessionsAreAbout) private readonly about: WhatSessionsAreAbout,
  ) {}

  async log(actor: Actor, pairId: string, input: LogSessionInput): Promise<void> {
    if (!SESSION_KEY.test(input.idempotencyKey)) badInput('BAD_IDEMPOTENCY_KEY', 'idempotencyKey');
    const pair = await this.pairs.take(actor, pairId);
    const code = this.codeOf(pair, actor, input);
    // What arrived already is no news, also when the pair has ended since.
    if (await this.isLoggedAlready(pairId, input.idempotencyKey, code)) return;
    refuseIf(refusalToWriteIn(pair.state));
    faultsOfLog(input, pair.startedOn, await this.companies.today())
      .slice(0, 1)
      .forEach(refuseIf);
    await this.about.requireGoal(pairId, input.goalId);
    await this.about.requireModule(input.module);
    const sessionId = await this.store(actor, pairId, input, code);
    await this.texts.keep({ pairId, key: pair.key, authorId: actor.id }, sessionId, input);
    await this.telling.sessionLogged(sessionId, actor.id, pair, input.heldOn);
    await this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.logSession',
      subjectType: 'session',
      subjectId: sessionId,
      detail: { pairId, heldOn: input.heldOn, minutes: input.minutes },
    });
  }

  private codeOf(pair: WritablePair, actor: Actor, input: LogSessionInput): Buffer {
    const { heldOn, minutes, goalId, module, sharedNote, privateNote, learned, taught } = input;
    const words = [sharedNote, privateNote, learned, taught];
    // A log without a module has the code that it had before modules were logged: old sends stay the same.
    return codeOf(pair.key, [
      actor.id,
      heldOn,
      minutes,
      goalId ?? null,
      ...words,
      ...(module ? [module] : []),
    ]);
  }

  private async isLoggedAlready(pairId: string, key: string, code: Buffer): Promise<boolean> {
    const row = await this.db.row<{ code: Buffer }>(
      'select log_code as code from mentoring.session where pair_id = $1 and log_key = $2',
      [pairId, key],
    );
    if (row && !row.code.equals(code)) {
      throw new Refused({ code: 'MENTORING_KEY_USED_FOR_OTHER_CONTENT', kind: 'CONFLICT' });
    }
    return row !== undefined;
  }

  private async store(actor: Actor, pairId: string, input: LogSessionInput, code: Buffer): Promise<string> {
    const { heldOn, minutes, goalId = null, module = null, idempotencyKey } = input;
    const values = [heldOn, minutes, goalId, idempotencyKey, code, actor.id, this.clock.now(), module];
    const planned = await this.db.row<{ id: string }>(PLANNED_SQL, [pairId, ...values]);
    if (planned) return planned.id;
    const id = randomUUID();
    await this.db.rows(INSERT_SQL, [id, pairId, ...values]);
    return id;
  }
}
