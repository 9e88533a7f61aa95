import { emailKeyOf, nameKeyOf } from '../person';
import { NO_DATES_YET, dateOrderFrom, looksLikeDate, tallyDate } from './dates';
import { isEmail, languageOf, timeZoneOf } from './values';

/** What the values of a column look like, counted over the sample. Shares are of the filled cells. */
export interface ColumnContent {
  readonly values: readonly string[];
  readonly filled: number;
  readonly distinct: number;
  readonly example: string;
  readonly emails: number;
  readonly dates: number;
  readonly timeZones: number;
  readonly languageTags: number;
  readonly wholeNumbers: number;
  /** Two words and more, letters only: what names of people look like. */
  readonly names: number;
  /** One word with a digit in it: what employee numbers look like. */
  readonly codes: number;
}

/** Counts what the values of one column look like. */
export function contentOf(values: readonly string[]): ColumnContent {
  const filled = values.filter((value) => value !== '');
  const share = (test: (value: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  return {
    values,
    filled: filled.length,
    distinct: new Set(filled.map(nameKeyOf)).size,
    example: filled[0] ?? '',
    emails: share(isEmail),
    dates: shareOfDates(filled),
    timeZones: share((value) => value.includes('/') && timeZoneOf(value) !== undefined),
    languageTags: share((value) => languageOf(value) !== undefined),
    wholeNumbers: share((value) => /^\d{1,3}$/.test(value)),
    names: share((value) => /^\p{L}[\p{L}\p{M}.'’-]*,?( \p{L}[\p{L}\p{M}.'’-]*)+$/u.test(value)),
    codes: share((value) => /^[\p{L}\p{N}._-]*\d[\p{L}\p{N}._-]*$/u.test(value)),
  };
}

/** How much of a column is found in another one (a manager's name among the names); 0 to 1. */
export function shareFoundIn(content: ColumnContent, others: ReadonlySet<string>): number {
  const filled = content.values.filter((value) => value !== '');
  if (filled.length === 0) return 0;
  return (
    filled.filter((value) => others.has(nameKeyOf(value)) || others.has(emailKeyOf(value))).length /
    filled.length
  );
}

/** The values of a column as keys, to look others up in. */
export function keysOf(values: readonly string[]): ReadonlySet<string> {
  return new Set(values.filter((value) => value !== '').map(nameKeyOf));
}

/** Day numbers of spreadsheets are left out: any five-digit employee number would be one. */
function shareOfDates(filled: readonly string[]): number {
  if (filled.length === 0) return 0;
  const dated = filled.filter((value) => /\D/.test(value) || value.length === 8);
  const { possible } = dateOrderFrom(dated.reduce(tallyDate, NO_DATES_YET));
  const order = possible.find((one) => one !== 'serial') ?? null;
  return dated.filter((value) => looksLikeDate(value, order)).length / filled.length;
}
