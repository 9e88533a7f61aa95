import type { MentoringRefusal } from './refusals';
import { refusalOfText } from './text';

export const MOST_AGENDA = 10;
export const MOST_AGENDA_TEXT = 200;

/** Why something cannot be put on the agenda: a short list is one that a session can do. */
export function refusalToPutOnAgenda(text: string, open: number): MentoringRefusal | undefined {
  if (open >= MOST_AGENDA) return { code: 'MENTORING_AGENDA_FULL', params: { most: MOST_AGENDA } };
  return refusalOfText(text, 'text', { most: MOST_AGENDA_TEXT });
}

/** Why the mentor is not shown more: only the mentee decides what of theirs is seen. */
export function refusalToShowGaps(side: 'mentor' | 'mentee'): MentoringRefusal | undefined {
  return side === 'mentee' ? undefined : { code: 'MENTORING_ONLY_MENTEE_SHOWS' };
}
