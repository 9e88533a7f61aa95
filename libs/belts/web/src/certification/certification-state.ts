import { BELTS } from '@obi/kernel';
import { countInWords } from '@obi/shared/web';
import { beltName, type PageSize } from '@obi/shared/ui';
import { asBelt } from '../words/way';
import type { CertificationFilter } from './certification-page.graphql.gen';

/** The sets of people that exclude one another on the tabs. */
export type CertificationTab = 'overdue' | 'expiring' | 'everyone';

/** Everything that the page shows, as it stands in its address; empty means "not said". */
export const ADDRESS = {
  on: '',
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

/** A belt by its name; what is not one counts as not said. */
const beltNamed = (text: string) => ((BELTS as readonly string[]).includes(text) ? text : null);

const wholeNumber = (text: string) => (/^\d{1,4}$/.test(text) ? Number(text) : null);

/** The tab that the address names; anything else is `overdue`. */
export function tabOf({ tab }: Pick<Address, 'tab'>): CertificationTab {
  return tab === 'expiring' || tab === 'everyone' ? tab : 'overdue';
}

/** The filter that the server is asked with. */
export function filterOf(address: Address): CertificationFilter {
  const tab = tabOf(address);
  return {
    tab,
    unitId: address.unit || null,
    search: address.search.trim() || null,
    held: address.held === 'none' ? 'none' : beltNamed(address.held),
    needs: beltNamed(address.needs),
    overdueDays: tab === 'overdue' ? wholeNumber(address.overdueDays) : null,
    withinDays: tab === 'expiring' ? wholeNumber(address.withinDays) : null,
  };
}

/** The filters of an address that mean nothing, in words: they are left out, and the page says so. */
export function unknownFilters(address: Address): string[] {
  const { held, needs } = filterOf(address);
  const unknown: (string | false)[] = [
    address.held !== '' && held === null && `holds “${address.held}”`,
    address.needs !== '' && needs === null && `needs “${address.needs}”`,
    address.overdueDays !== '' &&
      wholeNumber(address.overdueDays) === null &&
      `overdue for “${address.overdueDays}” days`,
    address.withinDays !== '' &&
      wholeNumber(address.withinDays) === null &&
      `expires within “${address.withinDays}” days`,
  ];
  return unknown.filter((one) => one !== false);
}

export function pageSizeOf({ rows }: Pick<Address, 'rows'>): PageSize {
  return rows === '25' ? 25 : rows === '100' ? 100 : 50;
}

/** The number of the first row on the page. */
export function firstRowOf({ from }: Pick<Address, 'from'>): number {
  return Math.max(1, wholeNumber(from) ?? (Number(from) || 1));
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
