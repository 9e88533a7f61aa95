import type { ImportResults, ImportService } from '@obi/people/api';
import { FIELD_LABELS, type ImportField, type ProblemCode, sentenceOf } from '@obi/people/rules';
import { counted, tableOf } from '../terminal';

type Seen = Awaited<ReturnType<ImportService['read']>>;
type Problems = Awaited<ReturnType<ImportResults['problems']>>;

/** What was found out about the file: nothing of it is guessed silently. */
export function fileWords({ fileName, rowCount, sample, mapping, rememberedAt }: Seen): string {
  const mark = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }[sample.delimiter];
  const rows = mapping.columns.map(({ header, field, level }) => [
    header,
    `${label(field)}${level ? ` ${level}` : ''}`,
  ]);
  const matched = rememberedAt ? 'remembered' : 'matched';
  return [
    `${fileName}: ${counted(rowCount)} rows, ${sample.encoding}, ${mark}. Columns ${matched}:`,
    tableOf(rows),
  ].join('\n');
}

function label(field: ImportField): string {
  return FIELD_LABELS[field];
}

/** The numbers of a check, one a line. */
export function countWords({ counts, notices }: Seen): string {
  if (!counts) return '';
  const lines: [number: number, one: string, many: string, always?: true][] = [
    [counts.joins, 'joins', 'join', true],
    [counts.changes, 'changes', 'change', true],
    [counts.rejoins, 'comes back', 'come back'],
    [counts.leaves, 'leaves', 'leave', true],
    [counts.unchanged, 'stays the same', 'stay the same', true],
    [counts.past, 'left before Obi knew them', 'left before Obi knew them'],
    [counts.faulty, 'row cannot be imported', 'rows cannot be imported'],
  ];
  const shown = lines.filter(([number, , , always]) => number > 0 || always);
  const width = Math.max(...shown.map(([number]) => counted(number).length));
  const titles = (notices ?? []).filter(({ code }) => code === 'GRADE_UNKNOWN').length;
  return [
    ...shown.map(
      ([number, one, many]) => `  ${counted(number).padStart(width)}  ${number === 1 ? one : many}`,
    ),
    ...(titles > 0
      ? [
          `  ${counted(titles).padStart(width)}  ${titles === 1 ? 'title has no known grade; its' : 'titles have no known grade; their'} rows are imported`,
        ]
      : []),
  ].join('\n');
}

/** Faulty rows by what is wrong with them. */
export function problemWords(problems: Problems): string {
  return problems
    .map(({ code, column, value, params, rows, firstRows }) => {
      const { reason, fix } = sentenceOf({ code: code as ProblemCode, ...(params && { params }) });
      const more = rows > firstRows.length ? ` and ${counted(rows - firstRows.length)} more` : '';
      return `  Row ${firstRows.map(counted).join(', ')}${more}: ${column ?? 'the row'} "${value}"\n    ${reason} ${fix}`;
    })
    .join('\n');
}
