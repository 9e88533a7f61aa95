/** Characters with which a spreadsheet would begin a formula (security.md R18). */
const FORMULA = /^[=+\-@\t\r]/;

/** One line of a CSV file after RFC 4180; a cell that a spreadsheet would run is neutralised with an apostrophe. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
