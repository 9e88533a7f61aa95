import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { type Role, ROLES } from '@obi/kernel';
import {
  type GrantFacts,
  peopleAccess,
  refusalToGrantRole,
  refusalToRevokeRole,
  type RoleGrant,
  type UnitPlace,
} from '@obi/people/rules';
import {
  Access,
  type Actor,
  badInput,
  Db,
  Events,
  type HeldRole,
  notFound,
  Refused,
  refuseIf,
  violates,
} from '@obi/shared/api';
import { CompanyQuery } from '../company/company';
import { RolesChanged } from '../events';
import { Sessions } from '../sign-in/sessions';

/** Two administrators who take each other's role away at once must not both succeed. */
const ROLE_LOCK = 7_064_204;

const HELD_SQL = `
  select g.role, g.unit_id as "unitId", coalesce(u.name, c.name) as "unitName"
  from people.role_grant g left join people.unit u on u.id = g.unit_id cross join people.company c
  where g.person_id = $1 order by g.role, u.name nulls first`;

/** Grants roles over a unit and what is under it, and takes them away. */
@Injectable()
export class RoleService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Access) private readonly access: Access,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Events) private readonly events: Events,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** The roles that a person holds, for who may see their details. */
  async heldBy(actor: Actor, personId: string): Promise<Omit<HeldRole, 'unitIds'>[]> {
    await this.access.require(actor, peopleAccess, 'person.viewDetails', personId);
    return this.db.rows(HELD_SQL, [personId]);
  }

  async grant(actor: Actor, personId: string, role: string, unitId: string | null): Promise<void> {
    const facts = await this.facts(actor, personId, role, unitId);
    refuseIf(refusalToGrantRole(facts));
    try {
      await this.db.rows(
        'insert into people.role_grant (person_id, role, unit_id, granted_by) values ($1, $2, $3, $4)',
        [personId, role, unitId, actor.id],
      );
    } catch (error) {
      if (!violates(error, 'role_grant_once')) throw error;
      throw new Refused({ code: 'PEOPLE_ROLE_ALREADY_HELD', kind: 'CONFLICT', params: { role } });
    }
    await this.changed(actor, 'people.grantRole', personId, role, unitId);
  }

  async revoke(actor: Actor, personId: string, role: string, unitId: string | null): Promise<void> {
    await this.db.rows('select pg_advisory_xact_lock($1)', [ROLE_LOCK]);
    const facts = await this.facts(actor, personId, role, unitId);
    const others = await this.otherAdministrators(personId);
    refuseIf(refusalToRevokeRole({ ...facts, otherCompanyAdministrators: others }));
    await this.db.rows(
      'delete from people.role_grant where person_id = $1 and role = $2 and unit_id is not distinct from $3',
      [personId, role, unitId],
    );
    await this.changed(actor, 'people.revokeRole', personId, role, unitId);
  }

  private async facts(
    actor: Actor,
    personId: string,
    role: string,
    unitId: string | null,
  ): Promise<GrantFacts> {
    if (!(ROLES as readonly string[]).includes(role)) badInput('BAD_INPUT', 'role');
    const person = await this.db.row<{ left: boolean }>(
      'select left_on is not null and left_on <= $2 as left from people.person where id = $1',
      [personId, await this.companies.today()],
    );
    if (!person) notFound();
    const held = await this.db.rows<RoleGrant & { unitName: string }>(HELD_SQL, [personId]);
    const over = unitId === null ? null : await this.place(unitId);
    return { granter: actor.roles, held, personHasLeft: person.left, role: role as Role, over };
  }

  private async place(unitId: string): Promise<UnitPlace> {
    const row = await this.db.row<{ lineage: string[] }>('select lineage from people.unit where id = $1', [
      unitId,
    ]);
    return row ? { unitId, ancestorIds: row.lineage.slice(0, -1) } : notFound();
  }

  private async otherAdministrators(personId: string): Promise<number> {
    const row = await this.db.row<{ n: number }>(
      `select count(*)::integer as n from people.role_grant g join people.person p on p.id = g.person_id
       where g.role = 'administrator' and g.unit_id is null and p.id <> $1 and (p.left_on is null or p.left_on > $2)`,
      [personId, await this.companies.today()],
    );
    return row?.n ?? 0;
  }

  private async changed(
    actor: Actor,
    operation: string,
    personId: string,
    role: string,
    unitId: string | null,
  ): Promise<void> {
    await this.audit.record({
      actorId: actor.id,
      operation,
      subjectType: 'person',
      subjectId: personId,
      detail: { role, unitId },
    });
    await this.events.publish(new RolesChanged(personId));
    this.db.afterCommit(() => this.sessions.forget());
  }
}
