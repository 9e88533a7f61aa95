import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Notices } from '@obi/notifications/api';
import { Db } from '@obi/shared/api';
import { agreementWaits } from '../notices/agreement-waits.notice';
import { pairBegan } from '../notices/pair-began.notice';
import { yourTurn } from '../notices/your-turn.notice';
import { callNameOf, otherOf, type Two } from '../pair/two';

const keyOf = (pairId: string, savedAt: Date, asks: 'agree' | 'change'): string =>
  `${pairId} ${savedAt.toISOString()} ${asks}`;

/** Tells whose word about the agreement is waited for, in the transaction that makes it so. */
@Injectable()
export class TellOfAgreement implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Notices) private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.notices.define(agreementWaits);
  }

  /** It was written: the other one is asked, and what was asked about the text before, or to begin with it, is settled. */
  async written(pair: Two, writerId: string, savedAt: Date): Promise<void> {
    await this.answered(pair);
    await this.ask(pair, writerId, 'agree', savedAt);
  }

  /** The other one asks for a change: now the writer is waited for. */
  async changeAsked(pair: Two, askerId: string, savedAt: Date): Promise<void> {
    await this.answered(pair);
    await this.ask(pair, askerId, 'change', savedAt);
  }

  /** One of the two said something: what was asked, and what they were reminded of, is out of date. */
  answered({ id, mentorId, menteeId }: Two): Promise<void> {
    const out = [agreementWaits, pairBegan, yourTurn];
    return this.notices.settleAbout(out, [mentorId, menteeId], { pairId: id });
  }

  private async ask(pair: Two, fromId: string, asks: 'agree' | 'change', savedAt: Date): Promise<void> {
    const detail = { asks, other: await callNameOf(this.db, fromId), pairId: pair.id };
    const key = keyOf(pair.id, savedAt, asks);
    await this.notices.send(agreementWaits, { personId: otherOf(pair, fromId), key, detail });
  }
}
