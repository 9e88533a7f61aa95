import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { LocalDate } from '@obi/kernel';
import {
  type AgreementTerms,
  type AgreementWords,
  becomesOfSaved,
  faultsOfAgreement,
  refusalToAgreeUntil,
  refusalToAnswerAgreement,
  refusalToAskForChange,
} from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Clock, Db, refuseIf } from '@obi/shared/api';
import { openText, sealText } from '../notes/seal';
import { HeldPairs, type WritablePair } from '../pair/held-pair';
import { sideOf } from '../proposal/proposal-row';
import { placeOfChange, placeOfStays, placeOfStop } from './agreement-places';
import {
  AGREE_SQL,
  KEEP_IN_FORCE_SQL,
  LAST_DAY_SQL,
  RESTORE_SQL,
  SAVE_SQL,
  TEXTS_SQL,
} from './agreement.sql';
import { TellOfAgreement } from './tell-of-agreement';

interface TextRow
  extends Omit<AgreementTerms, 'staysBetweenUs' | 'howWeStop'>, Omit<AgreementWords, 'savedBy'> {
  readonly which: 'newest' | 'inForce';
  readonly savedBy: string;
  readonly stays: Buffer;
  readonly stop: Buffer | null;
}

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

  /** What is written anew waits for the other one; what both agreed before holds until then. Nobody is asked about the same text. */
  async save(actor: Actor, pairId: string, terms: AgreementTerms): Promise<void> {
    const pair = await this.pairs.hold(actor, pairId);
    faultsOfAgreement(terms, await this.companies.today())
      .slice(0, 1)
      .forEach(refuseIf);
    const last = await this.db.row<{ day: LocalDate }>(LAST_DAY_SQL, [pairId]);
    if (last) refuseIf(refusalToAgreeUntil(terms.endsOn, last.day));
    const becomes = becomesOfSaved(terms, sideOf(pair, actor.id), await this.textsOf(pair));
    if (becomes === 'nothing') return;
    if (becomes === 'agreed') return this.giveWord(actor, pair);
    const { drives, everyWeeks, minutes, endsOn } = terms;
    if (becomes === 'asBefore') {
      await this.db.rows(RESTORE_SQL, [pairId]);
      await this.telling.answered(pair);
    } else await this.writeAnew(actor, pair, terms);
    await this.record(actor, 'mentoring.saveAgreement', pairId, { drives, everyWeeks, minutes, endsOn });
  }

  private async writeAnew(actor: Actor, pair: WritablePair, terms: AgreementTerms): Promise<void> {
    const { drives, everyWeeks, minutes, endsOn } = terms;
    const now = this.clock.now();
    await this.db.rows(KEEP_IN_FORCE_SQL, [pair.id]);
    await this.db.rows(SAVE_SQL, [
      ...[pair.id, drives, everyWeeks, minutes, endsOn],
      sealText(pair.key, placeOfStays(pair.id, actor.id), terms.staysBetweenUs.trim()),
      sealText(pair.key, placeOfStop(pair.id, actor.id), terms.howWeStop.trim()),
      actor.id,
      now,
    ]);
    await this.telling.written(pair, actor.id, now);
  }

  /** The other one agrees to what they read: now it holds. */
  async agreeToo(actor: Actor, pairId: string, readAt: Date | null): Promise<void> {
    const { pair } = await this.answered(actor, pairId, readAt);
    await this.giveWord(actor, pair);
  }

  private async giveWord(actor: Actor, pair: WritablePair): Promise<void> {
    await this.db.rows(AGREE_SQL, [pair.id, actor.id, this.clock.now()]);
    await this.telling.answered(pair);
    await this.record(actor, 'mentoring.agreeToo', pair.id, {});
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
    const { newest } = await this.textsOf(pair);
    refuseIf(refusalToAnswerAgreement(newest?.words ?? null, sideOf(pair, actor.id), readAt));
    return { pair, words: newest?.words as AgreementWords };
  }

  /** The newest text, and what holds beside it. */
  private async textsOf(pair: WritablePair) {
    const rows = await this.db.rows<TextRow & Record<string, unknown>>(TEXTS_SQL, [pair.id]);
    const text = (which: TextRow['which']) => {
      const row = rows.find((one) => one.which === which);
      return row && this.textOf(pair, row);
    };
    return { newest: text('newest'), inForce: text('inForce')?.terms };
  }

  private textOf(pair: WritablePair, row: TextRow): { terms: AgreementTerms; words: AgreementWords } {
    const { drives, everyWeeks, minutes, endsOn, savedBy, savedAt, agreedAt, changeAskedAt } = row;
    const staysBetweenUs = openText(pair.key, placeOfStays(pair.id, savedBy), row.stays);
    const howWeStop = row.stop ? openText(pair.key, placeOfStop(pair.id, savedBy), row.stop) : '';
    return {
      terms: { drives, everyWeeks, minutes, endsOn, staysBetweenUs, howWeStop },
      words: { savedBy: sideOf(pair, savedBy), savedAt, agreedAt, changeAskedAt },
    };
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
