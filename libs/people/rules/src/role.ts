import type { Role } from '@obi/kernel';
import type { PeopleRefusal } from './refusals';
import type { UnitPlace } from './unit';

/** A role that a person holds over a unit and what is under it; without a unit, over the whole company. */
export interface RoleGrant {
  readonly role: Role;
  readonly unitId: string | null;
}

/** How a role is called on every screen. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  hr: 'HR',
  conversationManager: 'Conversation manager',
  assessor: 'Assessor',
  administrator: 'Administrator',
  auditor: 'Auditor',
};

/** What a role opens, in a sentence for who grants it. */
export const ROLE_MEANINGS: Readonly<Record<Role, string>> = {
  hr: 'Sees who is certified, imports people, runs programmes.',
  conversationManager: 'Writes the guide and the modules, and publishes them.',
  assessor: 'Judges practical work for belts.',
  administrator: 'Grants roles and connects the company’s systems.',
  auditor: 'Reads everything that proves something; changes nothing.',
};

/** Which roles may grant or take away a role. Only administrators, so that nobody widens their own circle. */
export const GRANTERS: Readonly<Record<Role, readonly Role[]>> = {
  hr: ['administrator'],
  conversationManager: ['administrator'],
  assessor: ['administrator'],
  administrator: ['administrator'],
  auditor: ['administrator'],
};

export interface GrantFacts {
  /** The roles of the one who grants. */
  readonly granter: readonly RoleGrant[];
  /** The roles that the person already holds. */
  readonly held: readonly RoleGrant[];
  readonly personHasLeft: boolean;
  readonly role: Role;
  /** Over which unit; null is the whole company. */
  readonly over: UnitPlace | null;
}

/** Whether a role reaches a place: its own unit and everything under it. Whoever is in no unit is only the company's. */
export function reaches(grant: RoleGrant, place: UnitPlace | null): boolean {
  if (grant.unitId === null) return true;
  if (place === null) return false;
  return grant.unitId === place.unitId || place.ancestorIds.includes(grant.unitId);
}

/** Whether one of these grants gives the role at this place. */
export function holdsRole(grants: readonly RoleGrant[], role: Role, place: UnitPlace | null): boolean {
  return grants.some((grant) => grant.role === role && reaches(grant, place));
}

/** Why this role may not be granted, or undefined when it may. */
export function refusalToGrantRole(facts: GrantFacts): PeopleRefusal | undefined {
  if (!mayGrant(facts)) return { code: 'PEOPLE_ROLE_NOT_YOURS_TO_GRANT', params: { role: facts.role } };
  if (facts.personHasLeft) return { code: 'PEOPLE_PERSON_HAS_LEFT' };
  if (holdsRole(facts.held, facts.role, facts.over)) {
    return { code: 'PEOPLE_ROLE_ALREADY_HELD', kind: 'CONFLICT', params: { role: facts.role } };
  }
  return undefined;
}

/** Why this role may not be taken away: the company must never be left without an administrator. */
export function refusalToRevokeRole(
  facts: GrantFacts & { readonly otherCompanyAdministrators: number },
): PeopleRefusal | undefined {
  const unitId = facts.over?.unitId ?? null;
  if (!mayGrant(facts)) return { code: 'PEOPLE_ROLE_NOT_YOURS_TO_GRANT', params: { role: facts.role } };
  if (!facts.held.some((grant) => grant.role === facts.role && grant.unitId === unitId)) {
    return { code: 'PEOPLE_ROLE_NOT_HELD', kind: 'CONFLICT', params: { role: facts.role } };
  }
  const isCompanyAdministrator = facts.role === 'administrator' && unitId === null;
  if (isCompanyAdministrator && facts.otherCompanyAdministrators === 0) {
    return { code: 'PEOPLE_ROLE_LAST_ADMINISTRATOR' };
  }
  return undefined;
}

function mayGrant(facts: Pick<GrantFacts, 'granter' | 'role' | 'over'>): boolean {
  return GRANTERS[facts.role].some((role) => holdsRole(facts.granter, role, facts.over));
}
