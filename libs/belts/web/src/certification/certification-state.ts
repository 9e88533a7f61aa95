import { type CertificationTab, type FilterWords, readFilter } from '@obi/belts/rules';
import { countInWords } from '@obi/shared/web';
import { beltName, type PageSize } from '@obi/shared/ui';
import { asBelt } from '../words/way';
import type { CertificationFilter } from './certification-page.graphql.gen';

/** Everything that the page shows, as it stands in its address; empty means "not said". */
export const ADDRESS = {
  asOf: '',
  tab: 'overdue',
  unit: '',
  search: '',
  held: '',
  needs: '',
  overdueDays: '',
  withinDays: '',
  view: 'chart',
  rows: '50',
  after: '',
  from: '',
};

export type AddressKey = keyof typeof ADDRESS;
export type Address = Readonly<Record<AddressKey, string>>;

/** What another page of the same list leaves behind: a new filter begins at the first row. */
export const FIRST_PAGE = { after: '', from: '' };

/** The tab that the page shows first. */
const FIRST_TAB: CertificationTab = 'overdue';

/** The tab that the address names. */
export function tabOf(address: Pick<Address, 'tab'>): CertificationTab {
  return readFilter({ tab: address.tab }, FIRST_TAB).asked.tab;
}

/** The filter that the server is asked with. */
export function filterOf(address: Address): CertificationFilter {
  const { asOf: _asOf, ...filter } = readFilter(address, FIRST_TAB).asked;
  return filter;
}

/** The words of an address that mean nothing, as people read them: they are left out, and the page says so. */
export function unknownFilters(address: Address): string[] {
  const names: Partial<Record<keyof FilterWords, (said: string) => string>> = {
    tab: (said) => `the tab “${said}”`,
    held: (said) => `holds “${said}”`,
    needs: (said) => `needs “${said}”`,
    overdueDays: (said) => `overdue for “${said}” days`,
    withinDays: (said) => `expires within “${said}” days`,
  };
  return readFilter(address, FIRST_TAB).unread.flatMap((word) => names[word]?.(address[word]) ?? []);
}

export function pageSizeOf({ rows }: Pick<Address, 'rows'>): PageSize {
  return rows === '25' ? 25 : rows === '100' ? 100 : 50;
}

/** The number of the first row on the page. */
export function firstRowOf({ from }: Pick<Address, 'from'>): number {
  return /^\d{1,9}$/.test(from) ? Math.max(1, Number(from)) : 1;
}

/** The address of the file that holds exactly what is filtered, today or on a past day. */
export function exportLink(address: Address, on: string): string {
  const { unitId, ...rest } = filterOf(address);
  const asked = Object.entries({ ...rest, unit: unitId, asOf: on || null }).filter(
    ([, value]) => value !== null,
  );
  return `/api/belts/certification.csv?${new URLSearchParams(asked.map(([key, value]) => [key, String(value)]))}`;
}

/** A filter that is on, in words, and what takes it off. */
export interface ActiveFilter {
  readonly key: 'unit' | 'held' | 'needs' | 'overdueDays' | 'withinDays';
  readonly name: string;
  readonly value: string;
}

/** The filters that are on, in the order in which they are shown. */
export function activeFilters(address: Address, unitName: string): ActiveFilter[] {
  const filter = filterOf(address);
  const days = (count: number) => `${countInWords(count)} days`;
  const all: (ActiveFilter | false)[] = [
    !!filter.unitId && { key: 'unit', name: 'Unit', value: unitName },
    !!filter.held && { key: 'held', name: 'Holds', value: heldName(filter.held) },
    !!filter.needs && { key: 'needs', name: 'Needs', value: beltName(asBelt(filter.needs)) },
    !!filter.overdueDays && {
      key: 'overdueDays',
      name: 'Overdue',
      value: `over ${days(filter.overdueDays)}`,
    },
    !!filter.withinDays && { key: 'withinDays', name: 'Expires', value: `within ${days(filter.withinDays)}` },
  ];
  return all.filter((one) => one !== false);
}

function heldName(held: string): string {
  return held === 'none' ? 'No belt' : beltName(asBelt(held));
}
