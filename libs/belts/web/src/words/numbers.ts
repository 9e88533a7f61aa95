import { counted, countInWords } from '@obi/shared/web';

const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A small number as a word, a large one in figures: "three", "1,266". */
export function numberInWords(value: number): string {
  return SMALL[value] ?? countInWords(value);
}

/** "one module", "three modules", "25 clauses". */
export function numbered(value: number, one: string, many: string): string {
  return value in SMALL ? `${numberInWords(value)} ${value === 1 ? one : many}` : counted(value, one, many);
}

/** Makes the first letter of a sentence large. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** A share as a whole percentage that says 0 or 100 only when it is exactly that. */
export function percentOf(part: number, whole: number): number {
  if (whole === 0) return 0;
  const rounded = Math.round((part / whole) * 100);
  if (part > 0 && rounded === 0) return 1;
  return part < whole && rounded === 100 ? 99 : rounded;
}
