import type { AccessTable } from '@obi/kernel';

/** Who may do what with the guide. Everybody reads it and acknowledges it for themself; a draft's impact is for those who answer for it. */
export const guideAccess = {
  'guide.view': ['anyone'],
  'guide.acknowledge': ['anyone'],
  'guide.write': ['conversationManager'],
  'responsibility.view': ['anyone'],
  'responsibility.gaps': ['conversationManager', 'hr', 'auditor'],
  'responsibility.assign': ['conversationManager'],
  'guide.impact': ['conversationManager', 'hr'],
} as const satisfies AccessTable;
