import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { refusalToPassword, SIGN_IN_LINK_HOURS } from '@obi/people/rules';
import { type Actor, Clock, Db, notFound, refuseIf, Refused } from '@obi/shared/api';
import { Guesses } from './guesses';
import { Passwords } from './passwords';
import { Sessions } from './sessions';
import { hashOf, newToken } from './tokens';

interface AccountRow {
  readonly id: string;
  readonly password_hash: string;
}

/** Whom a one-time link lets in. */
export interface LinkHolder {
  readonly personId: string;
  readonly personName: string;
  readonly email: string | null;
  readonly expired: boolean;
}

/** Proves who somebody is: by password, or the first time by a link that works once. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(Guesses) private readonly guesses: Guesses,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Begins a session when the password fits; one refusal for a wrong password and an unknown address alike. */
  async signIn(
    email: string,
    password: string,
    userAgent: string | undefined,
  ): Promise<{ personId: string; cookie: string }> {
    await this.guesses.count(email);
    const account = await this.db.row<AccountRow>(
      `select p.id, a.password_hash from people.person p join people.account a on a.person_id = p.id
       where lower(p.email) = lower($1) and (p.left_on is null or p.left_on > $2)`,
      [email.trim(), this.clock.now()],
    );
    if (!(await this.passwords.matches(account?.password_hash, password)) || !account) {
      throw new Refused({ code: 'PEOPLE_SIGN_IN_REFUSED' });
    }
    const cookie = await this.db.transaction(async () => {
      await this.audit.record({ actorId: account.id, operation: 'people.signIn' });
      return this.sessions.begin(account.id, userAgent);
    });
    return { personId: account.id, cookie };
  }

  /** Makes a link with which a person signs in once and chooses a password; earlier links of theirs stop working. */
  async makeLink(personId: string, madeBy: string | null): Promise<{ token: string; expiresAt: Date }> {
    const { token, hash } = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + SIGN_IN_LINK_HOURS * 3_600_000);
    await this.db.rows(
      'update people.sign_in_link set used_at = now() where person_id = $1 and used_at is null',
      [personId],
    );
    await this.db.rows(
      'insert into people.sign_in_link (token_hash, person_id, made_by, expires_at) values ($1, $2, $3, $4)',
      [hash, personId, madeBy, expiresAt],
    );
    await this.audit.record({
      actorId: madeBy,
      operation: 'people.makeSignInLink',
      subjectType: 'person',
      subjectId: personId,
    });
    return { token, expiresAt };
  }

  /** Whom a link lets in; unknown links are not found, used and old ones say that they are over. */
  async linkHolder(token: string): Promise<LinkHolder> {
    const row = await this.db.row<LinkHolder>(
      `select p.id as "personId", p.full_name as "personName", p.email,
         (l.used_at is not null or l.expires_at < $2) as expired
       from people.sign_in_link l join people.person p on p.id = l.person_id
       where l.token_hash = $1 and (p.left_on is null or p.left_on > $2)`,
      [hashOf(token), this.clock.now()],
    );
    return row ?? notFound();
  }

  /** Uses up a link: sets the password and begins a session. */
  async redeemLink(
    token: string,
    password: string,
    userAgent: string | undefined,
  ): Promise<{ personId: string; cookie: string }> {
    const holder = await this.linkHolder(token);
    refuseIf(refusalToPassword(password, { email: holder.email, fullName: holder.personName }));
    const used = await this.db.rows(
      `update people.sign_in_link set used_at = $2
       where token_hash = $1 and used_at is null and expires_at > $2 returning person_id`,
      [hashOf(token), this.clock.now()],
    );
    if (used.length === 0) throw new Refused({ code: 'PEOPLE_SIGN_IN_LINK_USED', kind: 'CONFLICT' });
    await this.setPassword(holder.personId, password);
    return { personId: holder.personId, cookie: await this.sessions.begin(holder.personId, userAgent) };
  }

  /** Changes the actor's own password; every session of theirs ends and a new one begins. */
  async changePassword(
    actor: Actor,
    current: string,
    next: string,
    userAgent: string | undefined,
  ): Promise<string> {
    await this.requirePassword(actor, current, 'current');
    refuseIf(refusalToPassword(next, { email: actor.email, fullName: actor.name }));
    return this.db.transaction(async () => {
      await this.setPassword(actor.id, next);
      return this.sessions.begin(actor.id, userAgent);
    });
  }

  /** Makes the sign-in of this session a fresh one, when the password fits. */
  async confirmPassword(actor: Actor, password: string, cookies: string | undefined): Promise<void> {
    await this.requirePassword(actor, password, 'password');
    await this.db.transaction(async () => {
      await this.sessions.confirm(cookies);
      await this.audit.record({ actorId: actor.id, operation: 'people.confirmPassword' });
    });
  }

  private async requirePassword(actor: Actor, password: string, field: string): Promise<void> {
    await this.guesses.count(actor.email);
    const account = await this.db.row<AccountRow>(
      'select person_id as id, password_hash from people.account where person_id = $1',
      [actor.id],
    );
    if (!(await this.passwords.matches(account?.password_hash, password))) {
      throw new Refused({ code: 'PEOPLE_SIGN_IN_REFUSED', field });
    }
  }

  /** Sets a password; every session of the person ends. */
  async setPassword(personId: string, password: string): Promise<void> {
    const passwordHash = await this.passwords.hash(password);
    await this.db.rows(
      `insert into people.account (person_id, password_hash) values ($1, $2)
       on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = now()`,
      [personId, passwordHash],
    );
    await this.sessions.endAll(personId);
    await this.audit.record({
      actorId: personId,
      operation: 'people.setPassword',
      subjectType: 'person',
      subjectId: personId,
    });
  }
}
