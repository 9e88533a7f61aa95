/** What can be wrong with a row; it stays out of Obi until it is put right. */
export const PROBLEM_CODES = [
  'ROW_TOO_SHORT',
  'ROW_TOO_LONG',
  'ID_MISSING',
  'NAME_MISSING',
  'EMAIL_MISSING',
  'EMAIL_MALFORMED',
  'DATE_UNREADABLE',
  'DATE_DOES_NOT_EXIST',
  'LEFT_BEFORE_JOINED',
  'TIME_ZONE_UNKNOWN',
  'LANGUAGE_UNKNOWN',
  'UNIT_TOO_DEEP',
  'VALUE_TOO_LONG',
  'CHARACTER_FORBIDDEN',
  'CHARACTER_LOST',
  'ID_TWICE',
  'EMAIL_TWICE',
  'EMAIL_OF_ANOTHER',
  'MANAGER_NOT_FOUND',
  'MANAGER_NAME_SHARED',
  'MANAGER_IS_THE_PERSON',
  'MANAGER_CYCLE',
  'MANAGER_HAS_LEFT',
  'MANAGER_ROW_FAULTY',
] as const;

/** What HR should know about a row that is imported all the same. */
export const NOTICE_CODES = ['GRADE_UNKNOWN', 'EMAIL_EMPTY'] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
export type NoticeCode = (typeof NOTICE_CODES)[number];

export type ProblemParams = Readonly<Record<string, string | number>>;

/** One thing that is wrong in one cell. `row` counts as a spreadsheet does: the headings are row 1. */
export interface RowProblem<Code extends ProblemCode | NoticeCode = ProblemCode> {
  readonly row: number;
  /** The heading of the column; null when it is about the row as a whole. */
  readonly column: string | null;
  readonly value: string;
  readonly code: Code;
  readonly params?: ProblemParams;
}

export type RowNotice = RowProblem<NoticeCode>;

/** How the people of a cycle in the reporting lines are written: "Rui Alves → Karin Holm → Rui Alves". */
export function chainText(names: readonly string[]): string {
  return [...names, ...names.slice(0, 1)].join(' → ');
}
