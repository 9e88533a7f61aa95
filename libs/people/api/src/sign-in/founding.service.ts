import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { displayNameOf, nameKeyOf, refusalToPassword } from '@obi/people/rules';
import { badInput, Clock, Db, Events, notFound, refuseIf } from '@obi/shared/api';
import { CompanyQuery } from '../company/company';
import { PeopleChanged } from '../events';
import { Sessions } from './sessions';
import { SignInService } from './sign-in.service';
import { hashOf, newToken } from './tokens';

const FOUNDING_DAYS = 7;

/** What the first administrator says about the company and themself. */
export interface Founding {
  readonly companyName: string;
  readonly timeZone: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** How an empty company gets its first administrator: by a link that is printed where Obi is started. */
@Injectable()
export class FoundingService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Events) private readonly events: Events,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** A new founding link while nobody is there; earlier ones stop working. */
  async makeLink(): Promise<string | undefined> {
    return this.db.transaction(async () => {
      if (await this.db.row('select 1 from people.person limit 1')) return undefined;
      await this.db.rows('delete from people.sign_in_link where person_id is null');
      const { token, hash } = newToken();
      const expiresAt = new Date(this.clock.now().getTime() + FOUNDING_DAYS * 86_400_000);
      await this.db.rows('insert into people.sign_in_link (token_hash, expires_at) values ($1, $2)', [
        hash,
        expiresAt,
      ]);
      await this.audit.record({ actorId: null, operation: 'people.makeFoundingLink' });
      return token;
    });
  }

  /** Whether this link may still found the company. */
  async isFoundingLink(token: string): Promise<boolean> {
    const row = await this.db.row(
      `select 1 from people.sign_in_link
       where token_hash = $1 and person_id is null and used_at is null and expires_at > $2`,
      [hashOf(token), this.clock.now()],
    );
    return row !== undefined;
  }

  /** Names the company and makes its first administrator, once; answers the cookie of their session. */
  async found(
    token: string,
    founding: Founding,
    userAgent: string | undefined,
  ): Promise<{ personId: string; cookie: string }> {
    const name = displayNameOf({ fullName: founding.name });
    if (name === '') badInput('PEOPLE_NAME_MISSING', 'name');
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(founding.email)) badInput('PEOPLE_EMAIL_UNREADABLE', 'email');
    refuseIf(refusalToPassword(founding.password, { email: founding.email, fullName: name }));
    const used = await this.db.rows(
      `update people.sign_in_link set used_at = $2
       where token_hash = $1 and person_id is null and used_at is null and expires_at > $2 returning 1`,
      [hashOf(token), this.clock.now()],
    );
    if (used.length === 0) notFound();
    await this.db.rows('update people.company set name = $1, time_zone = $2, demo = false', [
      founding.companyName.trim() || 'Obi',
      timeZoneOf(founding.timeZone),
    ]);
    this.companies.forget();
    const personId = await this.makeAdministrator(name, founding.email.trim());
    await this.signIns.setPassword(personId, founding.password);
    return { personId, cookie: await this.sessions.begin(personId, userAgent) };
  }

  private async makeAdministrator(name: string, email: string): Promise<string> {
    const today = await this.companies.today();
    const row = await this.db.row<{ id: string }>(
      `insert into people.person (employee_number, full_name, sort_name, email, joined_on)
       values ($1, $2, $3, $4, $5) returning id`,
      [`admin-${email.toLowerCase()}`, name, nameKeyOf(name), email, today],
    );
    const personId = row?.id ?? notFound();
    await this.db.rows('insert into people.placement (person_id, since) values ($1, $2)', [personId, today]);
    await this.db.rows(
      `insert into people.role_grant (person_id, role, unit_id) values ($1, 'administrator', null), ($1, 'hr', null)`,
      [personId],
    );
    const administrator = { subjectType: 'person', subjectId: personId };
    await this.audit.record({ actorId: personId, operation: 'people.foundCompany', ...administrator });
    await this.events.publish(new PeopleChanged([personId], today));
    return personId;
  }
}

function timeZoneOf(wish: string): string {
  return Intl.supportedValuesOf('timeZone').includes(wish) ? wish : 'UTC';
}
