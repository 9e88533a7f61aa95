import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { LocalDate } from '@obi/kernel';
import {
  type AgreementTerms,
  type AgreementWords,
  faultsOfAgreement,
  refusalToAgreeUntil,
  refusalToAnswerAgreement,
  refusalToAskForChange,
} from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Clock, Db, refuseIf } from '@obi/shared/api';
import { sealText } from '../notes/seal';
import { HeldPairs, type WritablePair } from '../pair/held-pair';
import { sideOf } from '../proposal/proposal-row';
import { placeOfChange, placeOfStop } from './agreement-places';
import { TellOfAgreement } from './tell-of-agreement';

const SAVE_SQL = `
  insert into mentoring.agreement (pair_id, drives, every_weeks, minutes, ends_on, stays_between_us, how_we_stop, saved_by, saved_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (pair_id) do update set drives = excluded.drives, every_weeks = excluded.every_weeks,
    minutes = excluded.minutes, ends_on = excluded.ends_on, stays_between_us = excluded.stays_between_us,
    how_we_stop = excluded.how_we_stop, saved_by = excluded.saved_by, saved_at = excluded.saved_at,
    agreed_by = null, agreed_at = null, change_asked = null, change_asked_at = null`;

/** Until when a pair goes on at the most. */
const LAST_DAY_SQL = `select greatest(r.extended_until, p.ends_on)::text as day
  from mentoring.pair r join mentoring.programme p on p.id = r.programme_id where r.id = $1`;

const WORDS_SQL = `select saved_by as "savedBy", saved_at as "savedAt", agreed_at as "agreedAt",
  change_asked_at as "changeAskedAt" from mentoring.agreement where pair_id = $1`;

/** One of the two writes what they agree; the other one gives their word, or asks for a change. */
@Injectable()
export class AgreementService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(HeldPairs) private readonly pairs: HeldPairs,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(TellOfAgreement) private readonly telling: TellOfAgreement,
  ) {}

  /** What is written anew waits for the other one again. */
  async save(actor: Actor, pairId: string, terms: AgreementTerms): Promise<void> {
    const pair = await this.pairs.hold(actor, pairId);
    faultsOfAgreement(terms, await this.companies.today())
      .slice(0, 1)
      .forEach(refuseIf);
    const last = await this.db.row<{ day: LocalDate }>(LAST_DAY_SQL, [pairId]);
    if (last) refuseIf(refusalToAgreeUntil(terms.endsOn, last.day));
    const { drives, everyWeeks, minutes, endsOn } = terms;
    const now = this.clock.now();
    await this.db.rows(SAVE_SQL, [
      ...[pairId, drives, everyWeeks, minutes, endsOn],
      sealText(pair.key, { pairId, id: pairId, authorId: actor.id }, terms.staysBetweenUs.trim()),
      sealText(pair.key, placeOfStop(pairId, actor.id), terms.howWeStop.trim()),
      actor.id,
      now,
    ]);
    await this.telling.written(pair, actor.id, now);
    await this.record(actor, 'mentoring.saveAgreement', pairId, { drives, everyWeeks, minutes, endsOn });
  }

  /** The other one agrees to what they read: now it holds. */
  async agreeToo(actor: Actor, pairId: string, readAt: Date | null): Promise<void> {
    const { pair } = await this.answered(actor, pairId, readAt);
    await this.db.rows(
      `update mentoring.agreement set agreed_by = $2, agreed_at = $3, change_asked = null, change_asked_at = null
       where pair_id = $1`,
      [pairId, actor.id, this.clock.now()],
    );
    await this.telling.answered(pair);
    await this.record(actor, 'mentoring.agreeToo', pairId, {});
  }

  /** The other one asks for a change, in words that the two alone read. */
  async askForChange(actor: Actor, pairId: string, readAt: Date | null, text: string): Promise<void> {
    const { pair, words } = await this.answered(actor, pairId, readAt);
    refuseIf(refusalToAskForChange(text));
    await this.db.rows(
      'update mentoring.agreement set change_asked = $2, change_asked_at = $3 where pair_id = $1',
      [pairId, sealText(pair.key, placeOfChange(pairId, actor.id), text.trim()), this.clock.now()],
    );
    await this.telling.changeAsked(pair, actor.id, words.savedAt);
    await this.record(actor, 'mentoring.askToChangeAgreement', pairId, {});
  }

  private async answered(
    actor: Actor,
    pairId: string,
    readAt: Date | null,
  ): Promise<{ pair: WritablePair; words: AgreementWords }> {
    const pair = await this.pairs.hold(actor, pairId);
    const words = await this.wordsOf(pair);
    refuseIf(refusalToAnswerAgreement(words ?? null, sideOf(pair, actor.id), readAt));
    return { pair, words: words as AgreementWords };
  }

  private async wordsOf(pair: WritablePair): Promise<AgreementWords | undefined> {
    const row = await this.db.row<Omit<AgreementWords, 'savedBy'> & { savedBy: string }>(WORDS_SQL, [
      pair.id,
    ]);
    return row && { ...row, savedBy: sideOf(pair, row.savedBy) };
  }

  private record(
    actor: Actor,
    operation: string,
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record({ actorId: actor.id, operation, subjectType: 'pair', subjectId, detail });
  }
}
