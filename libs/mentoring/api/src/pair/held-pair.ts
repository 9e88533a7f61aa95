import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '@obi/kernel';
import { type PairState, refusalToWriteIn } from '@obi/mentoring/rules';
import { type Actor, Db, notFound, refuseIf } from '@obi/shared/api';
import { PairKeys } from '../notes/pair-keys';

interface Row {
  readonly id: string;
  readonly state: PairState;
  readonly startedOn: LocalDate;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly keyName: string;
  readonly wrappedKey: Buffer;
}

/** A pair that one of the two is about to write in. */
export interface WritablePair extends Row {
  readonly key: Buffer;
}

const COLUMNS = `r.id, r.state, r.started_on::text as "startedOn", r.mentor_id as "mentorId", r.mentee_id as "menteeId",
  r.key_name as "keyName", r.wrapped_key as "wrappedKey"`;

/** Lets one of the two write, one change at a time. */
@Injectable()
export class HeldPairs {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(PairKeys) private readonly keys: PairKeys,
  ) {}

  /** The pair, for one of the two only; refused when it has ended. */
  async hold(actor: Actor, pairId: string): Promise<WritablePair> {
    const row = await this.db.row<Row>(
      `select ${COLUMNS} from mentoring.pair r
       where r.id = $1 and $2 in (r.mentor_id, r.mentee_id) for no key update`,
      [pairId, actor.id],
    );
    if (!row) notFound();
    refuseIf(refusalToWriteIn(row.state));
    return { ...row, key: this.keys.open(row.id, row) };
  }

  /** The pair of one of its sessions or goals. */
  async holdOf(actor: Actor, what: 'session' | 'goal', id: string): Promise<WritablePair> {
    const row = await this.db.row<{ pairId: string }>(
      `select pair_id as "pairId" from mentoring.${what} where id = $1`,
      [id],
    );
    return this.hold(actor, row?.pairId ?? notFound());
  }
}
