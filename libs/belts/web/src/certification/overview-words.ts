import { BELTS } from '@obi/kernel';
import { beltName, type Dye } from '@obi/shared/ui';
import { countInWords, counted } from '@obi/shared/web';
import { listed, percentOf } from '../words/numbers';
import { asBelt } from '../words/way';
import type { CertificationOverviewQuery } from './certification-page.graphql.gen';

export type Overview = CertificationOverviewQuery['certificationOverview'];
export type UnitOverview = Overview['units'][number];

/** The finding that is the title of the page. */
export function headlineOfOverview(
  { people, met }: Overview,
  { hasNeeds, unit, isPast }: { hasNeeds: boolean; unit: string; isPast: boolean },
): string {
  const where = unit ? ` in ${unit}` : '';
  if (people === 0) return `Nobody is counted${where || ' yet'}`;
  if (!hasNeeds) return isPast ? 'No job needed a belt then' : 'No job needs a belt yet';
  if (met === people) return `Everybody${where} holds the belt their job needs`;
  return `${percentOf(met, people)}%${where} hold the belt their job needs`;
}

/** One band of a unit's bar: a belt, its people, and their share. */
export interface Band {
  readonly dye: Dye;
  readonly name: string;
  readonly people: number;
  readonly share: number;
}

/** One unit as a bar and as a row of the table. */
export interface UnitBar {
  readonly id: string | null;
  readonly name: string;
  readonly people: number;
  readonly met: number;
  readonly overdue: number;
  readonly expiring: number;
  /** What the bar draws: bands under one in a hundred are in the table only. */
  readonly drawn: readonly Band[];
  /** From no belt to black, with zeros. */
  readonly bands: readonly Band[];
  /** The bar in a sentence, for who cannot see it. */
  readonly summary: string;
}

const LEAST_DRAWN = 1;

/** The dyes from no belt to black. */
export const DYES: readonly { readonly dye: Dye; readonly name: string }[] = [
  { dye: 'undyed', name: 'No belt' },
  ...BELTS.map((belt) => ({ dye: belt, name: beltName(belt) })),
];

/** A unit with the share of each belt in it. */
export function unitBar(unit: UnitOverview): UnitBar {
  const bands = DYES.map(({ dye, name }): Band => {
    const people = unit.belts.find(({ belt }) => (asBelt(belt) ?? 'undyed') === dye)?.people ?? 0;
    return { dye, name, people, share: unit.people === 0 ? 0 : (people / unit.people) * 100 };
  });
  const name = unit.name ?? 'In no unit';
  const parts = bands
    .filter(({ people }) => people > 0)
    .map((band) => `${band.name.toLowerCase()} ${percentOf(band.people, unit.people)}%`);
  const met = percentOf(unit.met, unit.people);
  return {
    id: unit.unitId,
    name,
    people: unit.people,
    met,
    overdue: unit.overdue,
    expiring: unit.expiring.within90,
    drawn: bands.filter(({ share }) => share >= LEAST_DRAWN),
    bands,
    summary: `${name}, ${counted(unit.people, 'person', 'people')}: ${listed(parts)}. ${met}% meet the need.`,
  };
}

/** The figures of the units as a file, with the same rows as on the screen. */
export function unitsAsCsv(units: readonly UnitBar[]): string {
  const head = [
    'Unit',
    'People',
    ...DYES.map(({ name }) => name),
    'Meet the need %',
    'Overdue',
    'Expire within 90 days',
  ];
  const rows = units.map((unit) => [
    unit.name,
    unit.people,
    ...unit.bands.map(({ people }) => people),
    unit.met,
    unit.overdue,
    unit.expiring,
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet would read as a formula is kept from it by an apostrophe. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** "Nobody is overdue", "4,318 are overdue". */
export function overdueWords(overdue: number): string {
  if (overdue === 0) return 'Nobody is overdue';
  return overdue === 1 ? 'One person is overdue' : `${countInWords(overdue)} are overdue`;
}
