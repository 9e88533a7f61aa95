import type { MentoringRefusal } from './refusals';

/** Why a text will not do: empty where something must be said, or longer than is kept. */
export function refusalOfText(
  text: string,
  field: string,
  { most, mayBeEmpty = false }: { readonly most: number; readonly mayBeEmpty?: boolean },
): MentoringRefusal | undefined {
  if (!mayBeEmpty && text.trim() === '') return { code: 'MENTORING_TEXT_MISSING', field };
  return text.length > most ? { code: 'MENTORING_TEXT_TOO_LONG', field, params: { most } } : undefined;
}
