import type { PageSize } from '@obi/shared/ui';
import type { PeopleListQueryVariables } from './people-page.graphql.gen';

/** What the address of the page holds. `after` is the cursor of the page, `from` the number of its first row. */
export const ADDRESS = { search: '', unit: '', show: 'here', asOf: '', after: '', from: '1', rows: '50' };

export type Address = typeof ADDRESS;

export type Shown = 'here' | 'left';

/** Whatever is looked for, one begins on the first page of it. */
export const FIRST_PAGE = { after: '', from: '1' };

export function shownOf({ show }: Pick<Address, 'show'>): Shown {
  return show === 'left' ? 'left' : 'here';
}

export function pageSizeOf({ rows }: Pick<Address, 'rows'>): PageSize {
  return rows === '25' ? 25 : rows === '100' ? 100 : 50;
}

export function firstRowOf({ after, from }: Pick<Address, 'after' | 'from'>): number {
  const number = Number(from);
  return after !== '' && Number.isInteger(number) && number > 0 ? number : 1;
}

/** What the server is asked for, of today or of the past day `on`. */
export function wishOf(address: Address, on: string): PeopleListQueryVariables {
  return {
    search: address.search.trim() || null,
    unitId: address.unit || null,
    left: shownOf(address) === 'left',
    asOf: on || null,
    first: pageSizeOf(address),
    after: address.after || null,
  };
}
