import {
  DEEPEST_UNIT,
  FIELD_LABELS,
  IMPORT_FIELDS,
  type ImportField,
  SHARED_FIELDS,
} from '@obi/people/rules';

/** What a column can be, as the value of a select: a field, and the level for a column of the unit. */
export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

export interface FieldGroup {
  readonly label: string;
  readonly choices: readonly FieldChoice[];
}

/** The value of the select for a field: "personId", "unitLevel:3". */
export function choiceOf(field: ImportField, level: number | null): string {
  return field === 'unitLevel' ? `${field}:${level ?? 1}` : field;
}

/** What was chosen in the select. */
export function fieldOf(choice: string): { readonly field: ImportField; readonly level: number | null } {
  const [name, level] = choice.split(':');
  const field = IMPORT_FIELDS.find((one) => one === name) ?? 'ignore';
  return { field, level: field === 'unitLevel' ? Number(level ?? 1) : null };
}

/** Everything a column can be; a file has at most as many levels as columns, unless it numbers them higher. */
export function fieldGroups(columns: number, deepestUsed: number): readonly FieldGroup[] {
  const levels = Math.max(Math.min(DEEPEST_UNIT, columns), deepestUsed);
  const choice = (field: ImportField): FieldChoice => ({ value: field, label: FIELD_LABELS[field] });
  return [
    {
      label: 'Of the person, in one column only',
      choices: IMPORT_FIELDS.filter((field) => !SHARED_FIELDS.has(field)).map(choice),
    },
    {
      label: 'Levels of the unit',
      choices: Array.from({ length: levels }, (_, index) => ({
        value: choiceOf('unitLevel', index + 1),
        label: `${FIELD_LABELS.unitLevel} ${index + 1}${index === 0 ? ', the top' : ''}`,
      })),
    },
    { label: 'Kept', choices: [choice('kept')] },
    { label: 'Left out', choices: [choice('ignore')] },
  ];
}

/** How a matched column is named where it is only shown: "Unit, level 2". */
export function fieldInWords(field: ImportField, level: number | null): string {
  return field === 'unitLevel' ? `${FIELD_LABELS.unitLevel} ${level ?? 1}` : FIELD_LABELS[field];
}
