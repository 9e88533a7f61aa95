import type { AccessTable } from '@obi/kernel';

/**
 * Who may do what with people. "View" is what everybody sees of everybody: name, unit, belt; the details
 * (employee number, e-mail, grade, dates, reporting line) are for those who need them.
 */
export const peopleAccess = {
  'person.view': ['anyone'],
  'person.viewDetails': ['self', 'leader', 'hr', 'administrator', 'auditor'],
  'person.search': ['anyone'],
  /** Who was here on a past day, and where they stood: of those over whom one holds the role today. */
  'person.viewPast': ['hr', 'administrator', 'auditor'],
  'unit.view': ['anyone'],
  'people.import': ['hr', 'administrator'],
  'role.grant': ['administrator'],
  'signIn.confirm': ['anyone'],
  'signIn.own': ['self'],
  'signInLink.create': ['hr', 'administrator'],
} as const satisfies AccessTable;
