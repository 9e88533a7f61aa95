import type { BeltFallingDue } from '@obi/belts/rules';
import { BELTS, type Belt, daysBetween, type LocalDate, plusDays } from '@obi/kernel';

/** How many holders of one belt a change makes due. */
export interface BeltHolders {
  readonly belt: string;
  readonly people: number;
  readonly certifyAgain: number;
  /** How many of them lapse when nothing is done, the first day after which one does, and the last such day. */
  readonly lapse: number;
  readonly by: LocalDate | null;
  readonly lastBy: LocalDate | null;
}

export interface WeekOfBelts {
  readonly from: LocalDate;
  readonly belts: number;
}

export interface UnitHolders {
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly people: number;
  readonly certifyAgain: number;
}

/** What a change of the guide does to belts. */
export interface BeltsImpact {
  readonly people: number;
  readonly certifyAgain: number;
  readonly belts: readonly BeltHolders[];
  readonly weeks: readonly WeekOfBelts[];
  readonly units: readonly UnitHolders[];
}

/** A unit under which people are counted. */
export interface CountedUnit {
  readonly id: string | null;
  readonly name: string | null;
}

interface Counts {
  people: number;
  certifyAgain: number;
}

interface CountsOfBelt extends Counts {
  lapse: number;
  by: LocalDate | null;
  lastBy: LocalDate | null;
}

/** Counts holders one after the other: however many there are, only the sums are kept. */
export class HoldersTouched {
  private readonly all: Counts = { people: 0, certifyAgain: 0 };
  private readonly belts = new Map<Belt, CountsOfBelt>();
  private readonly weeks = new Map<number, number>();
  private readonly units = new Map<string | null, Counts & { name: string | null }>();

  constructor(private readonly publishOn: LocalDate) {}

  /** Counts one person with what falls due of theirs. */
  add(unit: CountedUnit, falling: readonly BeltFallingDue[]): void {
    if (falling.length === 0) return;
    const isAgain = falling.some(({ modules }) => modules.length > 0);
    count(this.all, isAgain);
    const known = this.units.get(unit.id) ?? { name: unit.name, people: 0, certifyAgain: 0 };
    this.units.set(unit.id, known);
    count(known, isAgain);
    for (const one of falling) this.addBelt(one);
  }

  private addBelt({ belt, modules, by }: BeltFallingDue): void {
    const known = this.belts.get(belt) ?? { people: 0, certifyAgain: 0, lapse: 0, by: null, lastBy: null };
    this.belts.set(belt, known);
    count(known, modules.length > 0);
    if (by === null) return;
    known.lapse += 1;
    if (known.by === null || by < known.by) known.by = by;
    if (known.lastBy === null || by > known.lastBy) known.lastBy = by;
    const week = Math.max(0, Math.floor(daysBetween(this.publishOn, by) / 7));
    this.weeks.set(week, (this.weeks.get(week) ?? 0) + 1);
  }

  result(): BeltsImpact {
    const last = Math.max(-1, ...this.weeks.keys());
    return {
      ...this.all,
      belts: BELTS.flatMap((belt) => {
        const counts = this.belts.get(belt);
        return counts ? [{ belt, ...counts }] : [];
      }),
      weeks: Array.from({ length: last + 1 }, (_, week) => ({
        from: plusDays(this.publishOn, 7 * week),
        belts: this.weeks.get(week) ?? 0,
      })),
      units: [...this.units]
        .map(([unitId, { name, ...counts }]) => ({ unitId, unit: name, ...counts }))
        .sort((a, b) => b.people - a.people || (a.unit ?? '').localeCompare(b.unit ?? '')),
    };
  }
}

function count(into: Counts, isAgain: boolean): void {
  into.people += 1;
  if (isAgain) into.certifyAgain += 1;
}
