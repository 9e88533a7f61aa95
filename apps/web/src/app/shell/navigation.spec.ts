import type { Role } from '@obi/kernel';
import { barFor, groupsFor, placeAt, rolesInWords } from './navigation';

const holding = (...roles: Role[]) => ({
  roles: roles.map((role) => ({ role, unitId: '1', unitName: 'Stores' })),
});
const labels = (...roles: Role[]) =>
  groupsFor(holding(...roles)).map(
    (group) => `${group.heading}: ${group.places.map((place) => place.label).join(', ')}`,
  );

const practice = 'My practice: Today, Belt path, Guide, My pair';

describe('the navigation', () => {
  it.each<[Role[], string[]]>([
    [[], [practice]],
    [['hr'], [practice, 'People and certification: Certification, Matching, People, Practical work']],
    [['administrator'], [practice, 'People and certification: People, Smallest group']],
    [['assessor'], [practice, 'People and certification: Practical work']],
    [['conversationManager'], [practice, 'Guide studio: Guide versions, Modules, Who answers what']],
  ])('of %s has its groups, and nothing that cannot be used', (roles, expected) => {
    expect(labels(...roles)).toEqual(expected);
  });

  it.each<[Role[], string]>([
    [[], 'Today, Path, Guide, Pair'],
    [['hr'], 'Today, Certified, Matching, People'],
    [['conversationManager'], 'Today, Guide, Studio, Path'],
  ])('on a phone has four places for %s', (roles, expected) => {
    expect(
      barFor(holding(...roles))
        .map((place) => place.short)
        .join(', '),
    ).toBe(expected);
  });

  it('knows the place of an address below it', () => {
    expect(placeAt('/hr/people/import/7?step=check')?.label).toBe('People');
    expect(placeAt('/pathology')).toBeUndefined();
  });

  it('names each role once, however many units it is held over', () => {
    expect(rolesInWords(holding('hr', 'hr', 'conversationManager'))).toEqual(['HR', 'conversation manager']);
  });
});
