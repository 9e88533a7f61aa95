import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '@obi/kernel';
import { type PairState, refusalToWriteIn } from '@obi/mentoring/rules';
import { type Actor, Db, notFound, refuseIf } from '@obi/shared/api';
import { PairKeys } from '../notes/pair-keys';

/** Who writes: signed in, or by a link in a mail. */
export type Who = Pick<Actor, 'id'>;

interface Row {
  readonly id: string;
  readonly state: PairState;
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly programmeId: string;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly keyName: string;
  readonly wrappedKey: Buffer;
}

/** A pair that one of the two is about to write in. */
export interface WritablePair extends Row {
  readonly key: Buffer;
}

const COLUMNS = `r.id, r.state, r.started_on::text as "startedOn", r.ended_on::text as "endedOn", r.programme_id as "programmeId",
  r.mentor_id as "mentorId", r.mentee_id as "menteeId",
  r.key_name as "keyName", r.wrapped_key as "wrappedKey"`;

/** Lets one of the two write, one change at a time. */
@Injectable()
export class HeldPairs {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(PairKeys) private readonly keys: PairKeys,
  ) {}

  /** The pair, for one of the two only; refused when it has ended. */
  async hold(who: Who, pairId: string): Promise<WritablePair> {
    const pair = await this.take(who, pairId);
    refuseIf(refusalToWriteIn(pair.state));
    return pair;
  }

  /** The pair, for one of the two only, also when it has ended: what was left open may still be answered. */
  async take(who: Who, pairId: string): Promise<WritablePair> {
    const row = await this.db.row<Row>(
      `select ${COLUMNS} from mentoring.pair r
       where r.id = $1 and $2 in (r.mentor_id, r.mentee_id) for no key update`,
      [pairId, who.id],
    );
    return row ? { ...row, key: this.keys.open(row.id, row) } : notFound();
  }

  /** The pair of one of its sessions, goals or topics; refused when it has ended. */
  async holdOf(who: Who, what: 'session' | 'goal' | 'agenda_item', id: string): Promise<WritablePair> {
    return this.hold(who, await this.pairOf(what, id));
  }

  /** The pair of one of its sessions, also when it has ended. */
  async takeOf(who: Who, what: 'session', id: string): Promise<WritablePair> {
    return this.take(who, await this.pairOf(what, id));
  }

  private async pairOf(what: 'session' | 'goal' | 'agenda_item', id: string): Promise<string> {
    const row = await this.db.row<{ pairId: string }>(
      `select pair_id as "pairId" from mentoring.${what} where id = $1`,
      [id],
    );
    return row?.pairId ?? notFound();
  }
}
