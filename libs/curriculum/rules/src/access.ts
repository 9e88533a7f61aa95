import type { AccessTable } from '@obi/kernel';

/** Who may do what with modules. Progress, answers and choices belong to the person who learns, and to nobody else. */
export const curriculumAccess = {
  'module.view': ['anyone'],
  'module.write': ['conversationManager'],
  'progress.own': ['self'],
  'work.own': ['self'],
  'work.judge': ['assessor'],
  'work.load': ['hr', 'auditor'],
} as const satisfies AccessTable;
