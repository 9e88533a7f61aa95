import { ROLES } from '@obi/kernel';
import fc from 'fast-check';
import { holdsRole, reaches, refusalToGrantRole, refusalToRevokeRole } from './role';
import type { GrantFacts, RoleGrant } from './role';

const stores = { unitId: 'stores', ancestorIds: ['company', 'sales'] };
const company: RoleGrant = { role: 'administrator', unitId: null };

function facts(change: Partial<GrantFacts> = {}): GrantFacts {
  return { granter: [company], held: [], personHasLeft: false, role: 'hr', over: stores, ...change };
}

describe('a role over a unit', () => {
  it.each([
    [null, stores, true],
    ['stores', stores, true],
    ['sales', stores, true],
    ['company', stores, true],
    ['finance', stores, false],
    ['stores', { unitId: 'sales', ancestorIds: ['company'] }, false],
    ['stores', null, false],
    [null, null, true],
  ])('granted over %s reaches %j: %s', (unitId, place, does) => {
    expect(reaches({ role: 'hr', unitId }, place)).toBe(does);
  });

  it('is not another role', () => {
    expect(holdsRole([{ role: 'auditor', unitId: null }], 'hr', stores)).toBe(false);
  });

  it('reaches whatever is below what it reaches', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(ids, fc.nat(5), (path, index) => {
        const grant = { role: 'hr', unitId: path[index % path.length] ?? null } as const;
        const places = path.map((unitId, at) => ({ unitId, ancestorIds: path.slice(0, at) }));
        const reached = places.map((place) => reaches(grant, place));
        return (
          reached.indexOf(true) === index % path.length && !reached.slice(index % path.length).includes(false)
        );
      }),
    );
  });
});

describe('granting a role', () => {
  it.each(ROLES)('only an administrator grants %s', (role) => {
    expect(refusalToGrantRole(facts({ role }))).toBeUndefined();
    for (const other of ROLES.filter((held) => held !== 'administrator')) {
      const granter = [{ role: other, unitId: null }];
      expect(refusalToGrantRole(facts({ role, granter }))?.code).toBe('PEOPLE_ROLE_NOT_YOURS_TO_GRANT');
    }
  });

  it('an administrator of a unit grants inside it, not beside or above it', () => {
    const granter: RoleGrant[] = [{ role: 'administrator', unitId: 'sales' }];
    expect(refusalToGrantRole(facts({ granter }))).toBeUndefined();
    expect(refusalToGrantRole(facts({ granter, over: null }))?.code).toBe('PEOPLE_ROLE_NOT_YOURS_TO_GRANT');
    expect(
      refusalToGrantRole(facts({ granter, over: { unitId: 'it', ancestorIds: ['company'] } })),
    ).toBeDefined();
  });

  it('refuses for somebody who has left, and what is already held from above', () => {
    expect(refusalToGrantRole(facts({ personHasLeft: true }))?.code).toBe('PEOPLE_PERSON_HAS_LEFT');
    const held: RoleGrant[] = [{ role: 'hr', unitId: 'sales' }];
    expect(refusalToGrantRole(facts({ held }))?.code).toBe('PEOPLE_ROLE_ALREADY_HELD');
  });
});

describe('taking a role away', () => {
  const last = {
    ...facts({ role: 'administrator', over: null, held: [company] }),
    otherCompanyAdministrators: 0,
  };

  it('keeps the last administrator', () => {
    expect(refusalToRevokeRole(last)?.code).toBe('PEOPLE_ROLE_LAST_ADMINISTRATOR');
    expect(refusalToRevokeRole({ ...last, otherCompanyAdministrators: 1 })).toBeUndefined();
  });

  it('refuses a role that is not held over exactly this unit, or by somebody who may not', () => {
    expect(refusalToRevokeRole({ ...last, role: 'hr' })?.code).toBe('PEOPLE_ROLE_NOT_HELD');
    expect(refusalToRevokeRole({ ...last, granter: [] })?.code).toBe('PEOPLE_ROLE_NOT_YOURS_TO_GRANT');
  });
});
