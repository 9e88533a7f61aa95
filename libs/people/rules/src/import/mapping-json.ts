import { DATE_ORDERS } from './dates';
import { DELIMITERS, ENCODINGS } from './dialect';
import { IMPORT_FIELDS } from './fields';
import type { ImportField, MappedColumn } from './fields';
import { GRADE_MAX } from './mapping';
import type { ImportMapping } from './mapping';
import type { MappingFault } from './mapping-faults';

/** Reads a saved mapping from parsed JSON, or tells every fault in it. */
export function parseMapping(
  json: unknown,
): { readonly mapping: ImportMapping } | { readonly faults: readonly MappingFault[] } {
  if (!isRecord(json)) return { faults: [{ code: 'MAPPING_NOT_AN_OBJECT', at: '' }] };
  const faults: MappingFault[] = [];
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T | null => {
    const value = json[name] ?? null;
    if (value === null) return null;
    const found = allowed.find((one) => one === value);
    if (found === undefined)
      faults.push({
        code: 'MAPPING_VALUE_UNKNOWN',
        at: name,
        params: { allowed: allowed.map(shown).join(', ') },
      });
    return found ?? null;
  };
  const mapping: ImportMapping = {
    columns: columnsIn(json['columns'], faults),
    delimiter: oneOf('delimiter', DELIMITERS),
    encoding: oneOf('encoding', ENCODINGS),
    dateOrder: oneOf('dateOrder', DATE_ORDERS),
    unitSeparator: separatorIn(json['unitSeparator'] ?? null, faults),
    gradeByTitle: gradesIn(json['gradeByTitle'] ?? {}, faults),
  };
  const unknown = Object.keys(json).filter((name) => !(name in mapping));
  faults.push(...unknown.map((at) => ({ code: 'MAPPING_NAME_UNKNOWN', at }) as const));
  return faults.length > 0 ? { faults } : { mapping };
}

function columnsIn(json: unknown, faults: MappingFault[]): readonly MappedColumn[] {
  if (!Array.isArray(json) || json.length === 0) {
    faults.push({ code: 'MAPPING_COLUMNS_MISSING', at: 'columns' });
    return [];
  }
  return json.flatMap((entry: unknown, index) => columnIn(entry, `columns[${index}]`, faults) ?? []);
}

function columnIn(json: unknown, at: string, faults: MappingFault[]): MappedColumn | undefined {
  const entry = isRecord(json) ? json : {};
  const { header, field, level } = entry;
  if (typeof header !== 'string' || header === '') {
    faults.push({ code: 'MAPPING_HEADER_MISSING', at });
    return undefined;
  }
  if (!isField(field)) {
    faults.push({
      code: 'MAPPING_VALUE_UNKNOWN',
      at: `${at}.field`,
      params: { allowed: IMPORT_FIELDS.join(', ') },
    });
    return undefined;
  }
  if (level === undefined) return { header, field };
  if (isWholeNumber(level, 1, 99)) return { header, field, level };
  faults.push({ code: 'MAPPING_LEVEL_FAULTY', at: `${at}.level` });
  return undefined;
}

function separatorIn(json: unknown, faults: MappingFault[]): string | null {
  if (json === null || (typeof json === 'string' && json !== '' && json.length <= 5)) return json;
  faults.push({ code: 'MAPPING_SEPARATOR_FAULTY', at: 'unitSeparator' });
  return null;
}

function gradesIn(json: unknown, faults: MappingFault[]): Readonly<Record<string, number>> {
  const entries = isRecord(json) ? Object.entries(json) : undefined;
  if (entries === undefined) {
    faults.push({ code: 'MAPPING_GRADES_FAULTY', at: 'gradeByTitle', params: { most: GRADE_MAX } });
    return {};
  }
  const grades: [string, number][] = [];
  for (const [title, grade] of entries) {
    if (isWholeNumber(grade, 0, GRADE_MAX)) grades.push([title, grade]);
    else
      faults.push({
        code: 'MAPPING_GRADES_FAULTY',
        at: `gradeByTitle.${title}`,
        params: { most: GRADE_MAX },
      });
  }
  return Object.fromEntries(grades);
}

function shown(value: string): string {
  return value === '\t' ? '\\t' : value;
}

function isField(value: unknown): value is ImportField {
  return IMPORT_FIELDS.some((field) => field === value);
}

function isWholeNumber(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
