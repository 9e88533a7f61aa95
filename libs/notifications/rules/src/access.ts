import type { AccessTable } from '@obi/kernel';

/** Who may do what with notices: they are told to one person and are that person's alone. */
export const notificationsAccess = {
  'notice.view': ['anyone'],
  'preferences.change': ['anyone'],
} as const satisfies AccessTable;
