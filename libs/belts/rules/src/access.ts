import type { AccessTable } from '@obi/kernel';

/** Who may do what with belts, needs and certification. */
export const beltsAccess = {
  'ladder.view': ['anyone'],
  'standing.view': ['self', 'leader', 'hr', 'auditor'],
  'certification.view': ['hr', 'auditor'],
  'certification.export': ['hr', 'auditor'],
  'need.edit': ['hr'],
  'need.moveDate': ['hr'],
  'ruleSet.view': ['hr', 'auditor'],
  'ruleSet.edit': ['hr'],
  'award.recognise': ['hr'],
  'award.revoke': ['hr'],
} as const satisfies AccessTable;
