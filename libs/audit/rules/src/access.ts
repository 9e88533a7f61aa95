import type { AccessTable } from '@obi/kernel';

/** Who may do what with the audit log. */
export const auditAccess = {
  'audit.view': ['auditor', 'administrator'],
} as const satisfies AccessTable;
