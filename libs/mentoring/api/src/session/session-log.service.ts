import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { faultsOfLog } from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, badInput, Clock, Db, notFound, refuseIf, Refused } from '@obi/shared/api';
import { codeOf, sealText } from '../notes/seal';
import { TellPairs } from '../notices/tell-pairs';
import { HeldPairs, type WritablePair } from '../pair/held-pair';
import type { LogSessionInput } from './session.graphql';

const KEY = /^[\w-]{8,64}$/;

const INSERT_SQL = `
  insert into mentoring.session (id, pair_id, state, held_on, minutes, goal_id, log_key, log_code, logged_by, logged_at)
  values ($1, $2, 'logged', $3, $4, $5, $6, $7, $8, $9)`;

/** The planned session of that day becomes the logged one. */
const PLANNED_SQL = `
  update mentoring.session s set state = 'logged', held_on = $2, minutes = $3, goal_id = $4, log_key = $5, log_code = $6,
    logged_by = $7, logged_at = $8
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
  ) {}

  async log(actor: Actor, pairId: string, input: LogSessionInput): Promise<void> {
    if (!KEY.test(input.idempotencyKey)) badInput('BAD_IDEMPOTENCY_KEY', 'idempotencyKey');
    const pair = await this.pairs.hold(actor, pairId);
    const code = this.codeOf(pair, actor, input);
    if (await this.isLoggedAlready(pairId, input.idempotencyKey, code)) return;
    faultsOfLog(input, pair.startedOn, await this.companies.today())
      .slice(0, 1)
      .forEach(refuseIf);
    await this.requireGoal(pairId, input.goalId);
    const sessionId = await this.store(actor, pairId, input, code);
    await this.keepTexts(actor, pair, sessionId, input);
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
    const { heldOn, minutes, goalId, sharedNote, privateNote, learned, taught } = input;
    return codeOf(pair.key, [
      actor.id,
      heldOn,
      minutes,
      goalId ?? null,
      sharedNote,
      privateNote,
      learned,
      taught,
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

  private async requireGoal(pairId: string, goalId: string | null | undefined): Promise<void> {
    if (!goalId) return;
    const found = await this.db.row('select 1 from mentoring.goal where id = $1 and pair_id = $2', [
      goalId,
      pairId,
    ]);
    if (!found) notFound();
  }

  private async store(actor: Actor, pairId: string, input: LogSessionInput, code: Buffer): Promise<string> {
    const { heldOn, minutes, goalId = null, idempotencyKey } = input;
    const values = [heldOn, minutes, goalId, idempotencyKey, code, actor.id, this.clock.now()];
    const planned = await this.db.row<{ id: string }>(PLANNED_SQL, [pairId, ...values]);
    if (planned) return planned.id;
    const id = randomUUID();
    await this.db.rows(INSERT_SQL, [id, pairId, ...values]);
    return id;
  }

  private async keepTexts(
    actor: Actor,
    pair: WritablePair,
    sessionId: string,
    input: LogSessionInput,
  ): Promise<void> {
    const sealed = (text: string) => {
      const id = randomUUID();
      return { id, sealed: sealText(pair.key, { pairId: pair.id, id, authorId: actor.id }, text.trim()) };
    };
    const given = (texts: readonly (readonly [string, string])[]) =>
      texts.filter(([, text]) => text.trim() !== '');
    for (const [kind, text] of given([
      ['shared', input.sharedNote],
      ['private', input.privateNote],
    ])) {
      const one = sealed(text);
      await this.db.rows(
        `insert into mentoring.note (id, pair_id, session_id, author_id, kind, sealed, written_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [one.id, pair.id, sessionId, actor.id, kind, one.sealed, this.clock.now()],
      );
    }
    for (const [kind, text] of given([
      ['learned', input.learned],
      ['taught', input.taught],
    ])) {
      const one = sealed(text);
      await this.db.rows(
        'insert into mentoring.takeaway (id, pair_id, session_id, author_id, kind, sealed) values ($1, $2, $3, $4, $5, $6)',
        [one.id, pair.id, sessionId, actor.id, kind, one.sealed],
      );
    }
  }
}
