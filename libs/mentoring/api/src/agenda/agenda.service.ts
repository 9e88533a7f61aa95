import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { refusalToPutOnAgenda, refusalToShowGaps } from '@obi/mentoring/rules';
import { type Actor, Clock, Db, refuseIf } from '@obi/shared/api';
import { sealText } from '../notes/seal';
import { HeldPairs, type WritablePair } from '../pair/held-pair';
import { sideOf } from '../proposal/proposal-row';

/** What the two want to talk about next: either adds, changes, checks off and takes away. The log never holds the words. */
@Injectable()
export class AgendaService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(HeldPairs) private readonly pairs: HeldPairs,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async add(actor: Actor, pairId: string, text: string): Promise<void> {
    const pair = await this.pairs.hold(actor, pairId);
    const open = await this.db.row<{ n: number }>(
      'select count(*)::int as n from mentoring.agenda_item where pair_id = $1 and done_at is null',
      [pairId],
    );
    refuseIf(refusalToPutOnAgenda(text, open?.n ?? 0));
    const id = randomUUID();
    await this.db.rows(
      'insert into mentoring.agenda_item (id, pair_id, sealed, written_by, added_at) values ($1, $2, $3, $4, $5)',
      [id, pairId, this.sealed(pair, id, actor, text), actor.id, this.clock.now()],
    );
    await this.record(actor, 'mentoring.addToAgenda', pairId, id);
  }

  async change(actor: Actor, id: string, text: string): Promise<string> {
    const pair = await this.pairs.holdOf(actor, 'agenda_item', id);
    refuseIf(refusalToPutOnAgenda(text, 0));
    await this.db.rows('update mentoring.agenda_item set sealed = $2, written_by = $3 where id = $1', [
      id,
      this.sealed(pair, id, actor, text),
      actor.id,
    ]);
    await this.record(actor, 'mentoring.changeAgenda', pair.id, id);
    return pair.id;
  }

  /** Checked off, it stays in sight until the next session is logged. */
  async check(actor: Actor, id: string, isDone: boolean): Promise<string> {
    const pair = await this.pairs.holdOf(actor, 'agenda_item', id);
    await this.db.rows('update mentoring.agenda_item set done_at = $2 where id = $1', [
      id,
      isDone ? this.clock.now() : null,
    ]);
    await this.record(actor, 'mentoring.checkAgenda', pair.id, id);
    return pair.id;
  }

  async remove(actor: Actor, id: string): Promise<string> {
    const pair = await this.pairs.holdOf(actor, 'agenda_item', id);
    await this.db.rows('delete from mentoring.agenda_item where id = $1', [id]);
    await this.record(actor, 'mentoring.removeFromAgenda', pair.id, id);
    return pair.id;
  }

  /** The mentee lets the mentor see what is still to be learned, or no longer. */
  async showGaps(actor: Actor, pairId: string, shown: boolean): Promise<void> {
    const pair = await this.pairs.hold(actor, pairId);
    refuseIf(refusalToShowGaps(sideOf(pair, actor.id)));
    await this.db.rows('update mentoring.pair set gaps_shown_since = $2 where id = $1', [
      pairId,
      shown ? this.clock.now() : null,
    ]);
    await this.record(actor, shown ? 'mentoring.showGaps' : 'mentoring.hideGaps', pairId, pairId);
  }

  private sealed(pair: WritablePair, id: string, actor: Actor, text: string): Buffer {
    return sealText(pair.key, { pairId: pair.id, id, authorId: actor.id }, text.trim());
  }

  private record(actor: Actor, operation: string, pairId: string, itemId: string): Promise<void> {
    const subject = { subjectType: 'pair', subjectId: pairId };
    return this.audit.record({ actorId: actor.id, operation, ...subject, detail: { itemId } });
  }
}
