import { Inject, Injectable } from '@nestjs/common';
import { deviceOf, FRESH_MINUTES, isFresh, isSessionOver, SESSION_LONGEST_DAYS } from '@obi/people/rules';
import { type Actor, ActorSource, Clock, Db, type HeldRole, Refused } from '@obi/shared/api';
import { hashOf, newToken, sessionCookie, sessionTokenIn } from './tokens';

interface SessionRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly time_zone: string;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly roles: HeldRole[];
}

/** Most people hold no role: their roles are not even looked for in units. */
const SESSION_SQL = `
  select s.token_hash as asked, p.id, p.full_name as name, p.email, c.time_zone, s.created_at, s.seen_at,
    case when exists (select 1 from people.role_grant g where g.person_id = p.id) then (
      select json_agg(json_build_object(
        'role', g.role, 'unitId', g.unit_id, 'unitName', coalesce(u.name, c.name),
        'unitIds', case when g.unit_id is null then null else
          (select json_agg(below.id) from people.unit below where below.lineage @> array[g.unit_id]) end)
        order by g.role, u.name)
      from people.role_grant g left join people.unit u on u.id = g.unit_id where g.person_id = p.id)
    else '[]' end as roles
  from people.session s
  join people.person p on p.id = s.person_id
  cross join people.company c
  where s.token_hash = $1 and (p.left_on is null or p.left_on > $2)`;

/** How long another process may still believe a session that was ended here (security.md R8: within 5 s). */
const BELIEVE_MS = 3_000;
const MOST_KNOWN = 5_000;
/** A token belongs to one person for ever; whether it still opens anything is asked every time. */
const MOST_SEEN = 20_000;
const SEEN_EVERY_MS = 5 * 60_000;

/** Sessions: opaque, known to the database by their hash only, ended by sign-out, leaving or a new password. */
@Injectable()
export class Sessions extends ActorSource {
  private readonly known = new Map<string, { actor: Actor; until: number }>();
  private readonly seen = new Map<string, string>();

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    super();
  }

  override async actorOf(cookies: string | undefined): Promise<Actor | undefined> {
    const token = sessionTokenIn(cookies);
    if (token === undefined) return undefined;
    const believed = this.known.get(token);
    if (believed && believed.until > Date.now()) return believed.actor;
    const actor = await this.load(token);
    this.known.delete(token);
    if (actor) this.remember(token, actor);
    return actor;
  }

  override lastSeenAs(cookies: string | undefined): string | undefined {
    const token = sessionTokenIn(cookies);
    return token === undefined ? undefined : this.seen.get(token);
  }

  /** Asks the database and nobody's memory: a password that was confirmed in another process counts here at once. */
  override async requireFresh(cookies: string | undefined): Promise<void> {
    const token = sessionTokenIn(cookies) ?? '';
    const row = await this.db.row<{ at: Date }>(
      'select confirmed_at as at from people.session where token_hash = $1',
      [hashOf(token)],
    );
    if (row && isFresh(row.at, this.clock.now())) return;
    throw new Refused({ code: 'PEOPLE_SIGN_IN_NOT_FRESH', params: { minutes: FRESH_MINUTES } });
  }

  /** Notes that the person of this session has just proved who they are. */
  async confirm(cookies: string | undefined): Promise<void> {
    await this.db.rows('update people.session set confirmed_at = $2 where token_hash = $1', [
      hashOf(sessionTokenIn(cookies) ?? ''),
      this.clock.now(),
    ]);
  }

  /** Begins a session for a person who has just proved who they are; answers the cookie. */
  async begin(personId: string, userAgent: string | undefined): Promise<string> {
    const { token, hash } = newToken();
    const now = this.clock.now();
    await this.db.rows(
      `insert into people.session (token_hash, person_id, created_at, seen_at, confirmed_at, device)
       values ($1, $2, $3, $3, $3, $4)`,
      [hash, personId, now, deviceOf(userAgent)],
    );
    return sessionCookie(token, SESSION_LONGEST_DAYS * 86_400);
  }

  /** Ends the session of this request; answers the cookie that removes it. */
  async end(cookies: string | undefined): Promise<string> {
    const token = sessionTokenIn(cookies);
    if (token !== undefined) {
      await this.db.rows('delete from people.session where token_hash = $1', [hashOf(token)]);
      this.known.delete(token);
    }
    return sessionCookie(undefined, 0);
  }

  /** Ends all sessions of a person: a new password, or leaving. */
  async endAll(personId: string): Promise<void> {
    await this.db.rows('delete from people.session where person_id = $1', [personId]);
    this.forget();
  }

  /** Lets the next request ask the database again, after roles or sessions changed. */
  forget(): void {
    this.known.clear();
  }

  private async load(token: string): Promise<Actor | undefined> {
    const now = this.clock.now();
    const [row] = await this.db.quick<SessionRow>('people.session', SESSION_SQL, [hashOf(token), now]);
    if (!row || isSessionOver({ signedInAt: row.created_at, lastUsedAt: row.seen_at }, now)) return undefined;
    if (now.getTime() - row.seen_at.getTime() > SEEN_EVERY_MS) {
      await this.db.rows('update people.session set seen_at = $2 where token_hash = $1', [
        hashOf(token),
        now,
      ]);
    }
    return { id: row.id, name: row.name, email: row.email ?? '', timeZone: row.time_zone, roles: row.roles };
  }

  private remember(token: string, actor: Actor): void {
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(token, { actor, until: Date.now() + BELIEVE_MS });
    if (this.seen.size >= MOST_SEEN) this.seen.clear();
    this.seen.set(token, actor.id);
  }
}
