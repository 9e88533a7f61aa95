import { peopleAccess } from './access';
import { PEOPLE_REFUSALS } from './refusals';

it('who may do what with people', () => {
  const lines = Object.entries(peopleAccess).map(
    ([permission, relations]) => `${permission}: ${relations.join(', ')}`,
  );
  expect(lines).toEqual([
    'person.view: anyone',
    'person.viewDetails: self, leader, hr, administrator, auditor',
    'person.search: anyone',
    'person.viewPast: hr, administrator, auditor',
    'unit.view: anyone',
    'people.import: hr, administrator',
    'role.grant: administrator',
    'signIn.confirm: anyone',
    'signIn.own: self',
    'signInLink.create: hr, administrator',
  ]);
});

it('every refusal of people has its own code', () => {
  expect(new Set(PEOPLE_REFUSALS).size).toBe(PEOPLE_REFUSALS.length);
  expect(PEOPLE_REFUSALS.filter((code) => !code.startsWith('PEOPLE_'))).toEqual([]);
});
