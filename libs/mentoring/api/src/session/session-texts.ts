import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { SessionWords } from '@obi/mentoring/rules';
import { Clock, Db } from '@obi/shared/api';
import { sealText } from '../notes/seal';

/** Whose words they are, and the key of the pair to which they belong. */
export interface WhoseWords {
  readonly pairId: string;
  readonly key: Buffer;
  readonly authorId: string;
}

const INSERT = {
  note: `insert into mentoring.note (id, pair_id, session_id, author_id, kind, sealed, written_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
  takeaway: `insert into mentoring.takeaway (id, pair_id, session_id, author_id, kind, sealed)
             values ($1, $2, $3, $4, $5, $6)`,
};

/** Keeps what is written about a session: sealed before it reaches the database. */
@Injectable()
export class SessionTexts {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async keep(whose: WhoseWords, sessionId: string, words: SessionWords): Promise<void> {
    await this.add('note', whose, sessionId, [
      ['shared', words.sharedNote],
      ['private', words.privateNote],
    ]);
    await this.add('takeaway', whose, sessionId, [
      ['learned', words.learned],
      ['taught', words.taught],
    ]);
  }

  /** What its author wrote before gives way to what they write now; nobody else's words are touched. */
  async replace(whose: WhoseWords, sessionId: string, words: SessionWords): Promise<void> {
    for (const table of ['note', 'takeaway'] as const) {
      await this.db.rows(`delete from mentoring.${table} where session_id = $1 and author_id = $2`, [
        sessionId,
        whose.authorId,
      ]);
    }
    await this.keep(whose, sessionId, words);
  }

  private async add(
    table: keyof typeof INSERT,
    { pairId, key, authorId }: WhoseWords,
    sessionId: string,
    texts: readonly (readonly [kind: string, text: string])[],
  ): Promise<void> {
    for (const [kind, text] of texts) {
      if (text.trim() === '') continue;
      const id = randomUUID();
      const sealed = sealText(key, { pairId, id, authorId }, text.trim());
      const values = [id, pairId, sessionId, authorId, kind, sealed];
      await this.db.rows(INSERT[table], table === 'note' ? [...values, this.clock.now()] : values);
    }
  }
}
