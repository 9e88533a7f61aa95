import { createHash, createHmac, hkdfSync, randomUUID, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db } from '@obi/shared/api';
import { NotesKey } from '../notes/notes-key';

/** How many days a link in a mail can be used. */
export const LINK_DAYS = 14;
const DAY_MS = 86_400_000;
const TOKEN = /^([0-9a-f]{32})([\w-]{43})$/;

/** Which answer a link gives: of one person, about one session as it was logged or last corrected. */
export interface SessionLink {
  readonly sessionId: string;
  readonly revision: number;
  readonly personId: string;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();
const bare = (id: string): string => id.replaceAll('-', '');

/**
 * Links by which a session is answered from a mail. A link is signed with a key that is not in the database, so that
 * nobody who reads the database can make one; the database keeps its hash, until when it holds, and whether it was used.
 */
@Injectable()
export class SessionLinks {
  private key: Buffer | undefined;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(NotesKey) private readonly master: NotesKey,
  ) {}

  /** Makes a link and answers its id, from which the mail makes its path again. */
  async make({ sessionId, revision, personId }: SessionLink): Promise<string> {
    const id = randomUUID();
    await this.db.rows(
      `insert into mentoring.session_link (id, session_id, revision, person_id, token_hash, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        id,
        sessionId,
        revision,
        personId,
        hashOf(this.tokenOf(id)),
        new Date(this.clock.now().getTime() + LINK_DAYS * DAY_MS),
      ],
    );
    return id;
  }

  /** The page of a link; undefined for what was told before there were links. */
  pathOf(id: string | undefined): string | undefined {
    return id && `/confirm/${this.tokenOf(id)}`;
  }

  /** What a link is about, as long as it can be used; locked for who is about to use it. */
  async find(
    token: string,
    how: 'look' | 'use',
  ): Promise<(SessionLink & { readonly id: string }) | undefined> {
    if (!this.isOurs(token)) return undefined;
    return this.db.row(
      `select id, session_id as "sessionId", revision, person_id as "personId" from mentoring.session_link
       where token_hash = $1 and used_at is null and expires_at > $2 ${how === 'use' ? 'for no key update' : ''}`,
      [hashOf(token), this.clock.now()],
    );
  }

  async markUsed(id: string): Promise<void> {
    await this.db.rows('update mentoring.session_link set used_at = $2 where id = $1', [
      id,
      this.clock.now(),
    ]);
  }

  private isOurs(token: string): boolean {
    const [, id, given] = TOKEN.exec(token) ?? [];
    if (id === undefined || given === undefined) return false;
    return timingSafeEqual(Buffer.from(given), Buffer.from(this.signatureOf(id)));
  }

  private tokenOf(id: string): string {
    return bare(id) + this.signatureOf(bare(id));
  }

  private signatureOf(bareId: string): string {
    this.key ??= Buffer.from(hkdfSync('sha256', this.master.current().key, '', 'obi session link', 32));
    return createHmac('sha256', this.key).update(bareId).digest('base64url');
  }
}
