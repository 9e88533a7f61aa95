import {
  dateOrderOfColumns,
  type DateOrderFinding,
  faultsAgainst,
  faultsOfMapping,
  type ImportMapping,
  type MappedColumn,
  placeOf,
  sentenceOfFault,
} from '@obi/people/rules';
import type { FileSample } from './file/file-sample';
import type { Dialect } from './file/rows-of';

interface Sampled {
  readonly sample: FileSample;
  readonly mapping: ImportMapping;
}

/** What the columns that are mapped to days say together about the order of day, month and year. */
export function datesOf({ sample, mapping }: Sampled): DateOrderFinding {
  const dated = mapping.columns.filter(({ field }) => field === 'joinedOn' || field === 'leftOn');
  const tallies = dated.flatMap(({ header }) => sample.dates[header] ?? []);
  return dateOrderOfColumns(tallies);
}

/** The mapping as it is used on this file: what it leaves open, the file says. */
export function mappingInUse(one: Sampled): ImportMapping {
  return { ...one.mapping, dateOrder: one.mapping.dateOrder ?? datesOf(one).order };
}

/** How the bytes of this file are read. */
export function dialectOf({ sample }: Pick<Sampled, 'sample'>): Dialect {
  return { encoding: sample.encoding, delimiter: sample.delimiter };
}

/** A mapping laid over the headings of this file, in their order; what it does not name is not imported. */
export function fittedTo(headers: readonly string[], mapping: ImportMapping): ImportMapping {
  const places = mapping.columns.map((column) => ({ column, place: placeOf(column.header, headers) }));
  const here = headers.map((header, index): MappedColumn => {
    const column = places.find(({ place }) => place === index)?.column;
    return column ? { ...column, header } : { header, field: 'ignore' };
  });
  // A column that the file does not have stays in the mapping: HR is told that it is missing.
  const missing = places.flatMap(({ column, place }) =>
    place === -1 && column.field !== 'ignore' ? [column] : [],
  );
  return { ...mapping, columns: [...here, ...missing] };
}

/** Everything that is wrong with the mapping for this file, in sentences. */
export function sentencesAgainst(one: Sampled): string[] {
  const faults = [
    ...faultsAgainst(one.sample.headers, one.mapping),
    ...faultsOfMapping(one.mapping, datesOf(one)),
  ];
  return faults.map(sentenceOfFault);
}
