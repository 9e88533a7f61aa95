import { type Belt, BELTS, isLocalDate, type LocalDate } from '@obi/kernel';

/** The sets of people that exclude one another on the tabs of HR's page. */
export const CERTIFICATION_TABS = ['overdue', 'expiring', 'everyone'] as const;

export type CertificationTab = (typeof CERTIFICATION_TABS)[number];

/** The words by which the address of HR's page, and of its file, say who is meant; empty or absent: not said. */
export interface FilterWords {
  readonly tab: string;
  readonly unit: string;
  readonly search: string;
  readonly held: string;
  readonly needs: string;
  readonly overdueDays: string;
  readonly withinDays: string;
  readonly asOf: string;
}

/** Which people HR means, on which day. */
export interface AskedCertification {
  readonly tab: CertificationTab;
  /** The unit with everything under it. */
  readonly unitId: string | null;
  readonly search: string | null;
  readonly held: Belt | 'none' | null;
  readonly needs: Belt | null;
  /** Overdue for more than so many days. */
  readonly overdueDays: number | null;
  /** Expiring within so many days. */
  readonly withinDays: number | null;
  readonly asOf: LocalDate | null;
}

/** What was read out of an address, and the words in it that nothing answers to. */
export interface ReadFilter {
  readonly asked: AskedCertification;
  readonly unread: readonly (keyof FilterWords)[];
}

const LONGEST_SEARCH = 100;

/** Reads whom HR means; without a tab, `otherwise`. What cannot be read is left out, and named. */
export function readFilter(words: Partial<FilterWords>, otherwise: CertificationTab): ReadFilter {
  const said = (name: keyof FilterWords): string => (words[name] ?? '').trim();
  const tab = oneOf(said('tab'), CERTIFICATION_TABS) ?? otherwise;
  const asked: AskedCertification = {
    tab,
    unitId: said('unit') || null,
    search: said('search').slice(0, LONGEST_SEARCH) || null,
    held: oneOf(said('held'), [...BELTS, 'none']),
    needs: oneOf(said('needs'), BELTS),
    overdueDays: wholeNumber(said('overdueDays')),
    withinDays: wholeNumber(said('withinDays')),
    asOf: isLocalDate(said('asOf')) ? said('asOf') : null,
  };
  const read = { ...asked, tab: oneOf(said('tab'), CERTIFICATION_TABS) };
  const unread = (['tab', 'held', 'needs', 'overdueDays', 'withinDays', 'asOf'] as const).filter(
    (name) => said(name) !== '' && read[name] === null,
  );
  return {
    asked: {
      ...asked,
      // Days of one tab mean nothing on another one.
      overdueDays: tab === 'overdue' ? asked.overdueDays : null,
      withinDays: tab === 'expiring' ? asked.withinDays : null,
    },
    unread,
  };
}

function oneOf<One extends string>(text: string, all: readonly One[]): One | null {
  return all.find((one) => one === text) ?? null;
}

function wholeNumber(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}
