import type { ComparedField } from './compared';
import type { Difference } from './difference';

/** What follows from a change of one field, in the words of the screen; null when nothing does. */
export function meaningOf(kind: Difference['kind'], field: ComparedField): string | null {
  if (kind !== 'change' && kind !== 'rejoin') return null;
  switch (field) {
    case 'email':
      return 'Signs in with the new one';
    case 'unit':
      return 'Another unit’s HR sees them';
    case 'job':
    case 'grade':
      return 'May need another belt';
    case 'manager':
      return 'A new reporting line';
    case 'leftOn':
      return 'Access ends the day after';
    default:
      return null;
  }
}
