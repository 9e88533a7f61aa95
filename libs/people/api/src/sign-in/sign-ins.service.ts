import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { isSessionOver } from '@obi/people/rules';
import { Clock, Db, notFound } from '@obi/shared/api';
import { Sessions } from './sessions';
import { hashOf, sessionTokenIn } from './tokens';

/** A device on which somebody is signed in. */
export interface SignIn {
  readonly id: string;
  readonly device: string | null;
  readonly signedInAt: Date;
  readonly lastUsedAt: Date;
  readonly isHere: boolean;
}

/** More than anybody looks through; ending all the others ends those too that are not listed. */
const MOST_SHOWN = 50;

/** Where a person is signed in, and how it is ended from somewhere else. */
@Injectable()
export class SignIns {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Where a person is signed in, what was used last first. */
  async of(personId: string, cookies: string | undefined): Promise<readonly SignIn[]> {
    const rows = await this.db.rows<SignIn>(
      `select id, device, created_at as "signedInAt", seen_at as "lastUsedAt", token_hash = $2 as "isHere"
       from people.session where person_id = $1 order by seen_at desc, id limit ${MOST_SHOWN}`,
      [personId, hashOf(sessionTokenIn(cookies) ?? '')],
    );
    return rows.filter((row) => !isSessionOver(row, this.clock.now()));
  }

  /** Signs a person out on one device; one of somebody else is not found, as one that is not there. */
  async end(personId: string, id: string): Promise<void> {
    const ended = await this.db.rows(
      'delete from people.session where person_id = $1 and id = $2 returning 1',
      [personId, id],
    );
    if (ended.length === 0) notFound();
    await this.ended(personId, ended.length);
  }

  /** Signs a person out on every device but this one; answers on how many. */
  async endOthers(personId: string, cookies: string | undefined): Promise<number> {
    const ended = await this.db.rows(
      'delete from people.session where person_id = $1 and token_hash <> $2 returning 1',
      [personId, hashOf(sessionTokenIn(cookies) ?? '')],
    );
    if (ended.length > 0) await this.ended(personId, ended.length);
    return ended.length;
  }

  private async ended(personId: string, devices: number): Promise<void> {
    this.sessions.forget();
    await this.audit.record({
      actorId: personId,
      operation: 'people.endSignIn',
      subjectType: 'person',
      subjectId: personId,
      detail: { devices },
    });
  }
}
