import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { LocalDate } from '@obi/kernel';
import type { PairAct, Side } from '@obi/mentoring/rules';
import { Notices } from '@obi/notifications/api';
import { Clock, Db } from '@obi/shared/api';
import { agreementWaits } from '../notices/agreement-waits.notice';
import { pairBegan } from '../notices/pair-began.notice';
import { sessionDisputed } from '../notices/session-disputed.notice';
import { yourTurn } from '../notices/your-turn.notice';
import { type EndingTold, pairEnded } from './pair-ended.notice';

/** Why a pair ended without anybody's doing. */
export type WhyEnded = 'left' | 'line';

const TOLD: Readonly<Record<PairAct, EndingTold>> = {
  complete: 'completed',
  extend: 'extended',
  concludeEarly: 'concludedEarly',
  rePair: 'rePaired',
  leave: 'stopped',
};

/** What asks for something in a pair that still meets. A session that was logged is confirmed also when it has ended. */
const WAITING = [agreementWaits, pairBegan, sessionDisputed, yourTurn];

interface Two {
  readonly mentorId: string;
  readonly menteeId: string;
  readonly mentor: string;
  readonly mentee: string;
  readonly until: LocalDate | null;
}

/** Tells the two that their pair ended or goes on: the one who did it knows already. */
@Injectable()
export class TellOfEndings implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Notices) private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.notices.define(pairEnded);
  }

  /** The pair has ended: nothing more waits for either of the two. */
  async nothingWaits(pairId: string, waiting: readonly { readonly name: string }[] = WAITING): Promise<void> {
    const two = await this.two(pairId);
    if (two) await this.notices.settleAbout(waiting, [two.mentorId, two.menteeId], { pairId });
  }

  /** Tells the other one; a mentee who is left is proposed the next best, a mentor comes first next time. */
  async concluded(pairId: string, act: PairAct, actorId: string, side: Side): Promise<void> {
    // Going on ends nothing, but nobody is asked any more whether to.
    if (act === 'extend') await this.nothingWaits(pairId, [yourTurn]);
    await this.tell(pairId, act === 'leave' && side === 'mentor' ? 'mentorStopped' : TOLD[act], actorId);
  }

  /** Tells both the same: whoever asked for it is told nothing else than the other one. */
  pairedAnew(pairId: string): Promise<void> {
    return this.tell(pairId, 'rePaired', null);
  }

  /** Tells both; who has left the company is not told anything any more. */
  endedByItself(pairId: string, why: WhyEnded): Promise<void> {
    return this.tell(pairId, why, null);
  }

  private async tell(pairId: string, ending: EndingTold, exceptId: string | null): Promise<void> {
    const two = await this.two(pairId);
    if (!two) return;
    const key = `${pairId} ${ending} ${this.clock.now().toISOString()}`;
    const detail = (other: string) => ({ ending, other, until: two.until, pairId });
    const told = [
      { personId: two.mentorId, key, detail: detail(two.mentee) },
      { personId: two.menteeId, key, detail: detail(two.mentor) },
    ];
    await this.notices.sendAll(
      pairEnded,
      told.filter(({ personId }) => personId !== exceptId),
    );
  }

  private two(pairId: string): Promise<Two | undefined> {
    return this.db.row<Two & Record<string, unknown>>(
      `select r.mentor_id as "mentorId", r.mentee_id as "menteeId", m.call_name as mentor, e.call_name as mentee,
         r.extended_until::text as until
       from mentoring.pair r join mentoring.person_card m on m.id = r.mentor_id
       join mentoring.person_card e on e.id = r.mentee_id where r.id = $1`,
      [pairId],
    );
  }
}
