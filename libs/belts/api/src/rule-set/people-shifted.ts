import { type BeltShift, SHIFTS, type Shift } from '@obi/belts/rules';
import { BELTS, type Belt } from '@obi/kernel';
import type { BeltShifts, RuleSetTouches } from './preview.service';

/** How many people stand as examples for one thing that happens to one belt. */
const EXAMPLES = 3;

interface Counts {
  readonly shifts: Record<Shift, number>;
  holders: number;
  readonly examples: { readonly personId: string; readonly shift: Shift }[];
}

/** Counts people one after the other: however many there are, only sums and a few examples are kept. */
export class PeopleShifted {
  private people = 0;
  private readonly belts = new Map<Belt, Counts>();

  /** The belts that change are there, even when they touch nobody. */
  constructor(changed: readonly Belt[]) {
    for (const belt of changed) this.countsOf(belt);
  }

  /** Counts one person: which changed belts they hold, and what happens to theirs. */
  add(personId: string, held: readonly Belt[], shifts: readonly BeltShift[]): void {
    if (shifts.length > 0) this.people += 1;
    for (const belt of held) this.countsOf(belt).holders += 1;
    for (const { belt, shift } of shifts) {
      const counts = this.countsOf(belt);
      counts.shifts[shift] += 1;
      if (counts.shifts[shift] <= EXAMPLES) counts.examples.push({ personId, shift });
    }
  }

  /** The people whose names are wanted. */
  get examples(): string[] {
    return [...this.belts.values()].flatMap(({ examples }) => examples.map(({ personId }) => personId));
  }

  result(names: ReadonlyMap<string, string>): RuleSetTouches {
    return { people: this.people, belts: BELTS.flatMap((belt) => this.shiftsOf(belt, names)) };
  }

  private shiftsOf(belt: Belt, names: ReadonlyMap<string, string>): BeltShifts[] {
    const counts = this.belts.get(belt);
    if (!counts) return [];
    const examples = SHIFTS.flatMap((shift) =>
      counts.examples
        .filter((one) => one.shift === shift)
        .map(({ personId }) => ({ personId, shift, name: names.get(personId) ?? '' })),
    );
    return [{ belt, ...counts.shifts, holders: counts.holders, examples }];
  }

  private countsOf(belt: Belt): Counts {
    const known = this.belts.get(belt);
    if (known) return known;
    const shifts = { awarded: 0, lost: 0, due: 0, more: 0, less: 0 };
    const counts: Counts = { shifts, holders: 0, examples: [] };
    this.belts.set(belt, counts);
    return counts;
  }
}
